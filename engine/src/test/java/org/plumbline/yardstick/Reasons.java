package org.plumbline.yardstick;

import java.util.List;
import org.plumbline.engine.decision.Decision.Reason;

/** The rule names and clauses that a decision must name; typed here a second time, so that a changed one is noticed. */
final class Reasons {
    static final Reason SATISFACTION = reason("患者满意度:80% 以下 0 分，90% 得 60 分，98% 起满分", "S1-10", "D-8");
    static final Reason COMPLAINTS = reason("投诉与差错率:每千次 0 件满分，1 件 80 分，5 件起 0 分", "S1-10", "D-8");
    static final Reason FIRST_CONTACT = reason("一次性问题解决率:50% 以下 0 分，70% 得 60 分，85% 起满分", "S1-10", "D-8");
    static final Reason VOLUME = reason("处理量:目标的 60% 以下 0 分，达到目标满分", "S1-11", "D-8");
    static final Reason ANSWERED = reason("20 秒内接听率:60% 以下 0 分，80% 得 60 分，95% 起满分", "S1-11", "S1-16", "D-7", "D-8");
    static final Reason FIRST_RESPONSE = reason("在线首次响应:30 秒内满分，60 秒 60 分，120 秒起 0 分", "S1-11", "D-8");
    static final Reason TICKETS = reason("工单及时率:80% 以下 0 分，90% 得 60 分，100% 满分", "S1-11", "D-8");
    static final Reason ATTENDANCE = reason("出勤率:90% 以下 0 分，95% 得 60 分，100% 满分", "S1-13", "D-8");
    static final Reason AS_MEASURED = reason("百分制评分的指标:评多少分得多少分", "S1-2", "S1-10", "S1-12", "S1-13", "D-8");
    static final Reason MONTHLY_RESULTS = reason("全年业绩:各月总分的平均就是得分", "S1-3", "D-2");
    static final Reason CONDUCT = reason("违反行为规范:每起属实扣责任人 2 分", "S4-8", "D-16");
    static final Reason STANDARDS = reason("违反服务标准:急诊、报告、首诊、查房、回访、在岗，每起属实扣责任人 2 分", "S4-8", "D-74");
    static final Reason BAD_DRUG = reason("使用假劣、过期药品:每起属实扣责任人 10 分", "S4-8", "D-74");

    static final Reason FRONT_LINE = reason(
            "一线客服月度:服务质量 45，工作效率 25，专业技能 20，团队协作 10",
            "S1-10",
            "S1-11",
            "S1-12",
            "S1-13",
            "S1-14",
            "D-3",
            "D-4",
            "D-5",
            "D-6");
    static final Reason SUPERVISOR = reason("客服主管月度:服务质量 40，工作效率 20，专业技能 15，团队协作 5，团队管理 20", "S1-2", "S1-14", "D-1");
    static final Reason IN_QUALITY = reason("服务质量之内:满意度 40，规范 20，投诉差错 20，一次解决 20", "S1-10", "D-3");
    static final Reason IN_EFFICIENCY = reason("工作效率之内（电话、主管）:处理量 30，20 秒接听 40，工单及时 30", "S1-11", "D-4");
    static final Reason IN_EFFICIENCY_ONLINE = reason("工作效率之内（在线）:处理量 30，首次响应 40，工单及时 30", "S1-11", "D-4");
    static final Reason IN_EFFICIENCY_GUIDE = reason("工作效率之内（导诊）:处理量 50，工单及时 50", "S1-11", "D-4");
    static final Reason IN_EXPERTISE = reason("专业技能之内:业务知识 40，沟通 30，解决问题 30", "S1-12", "D-5");
    static final Reason IN_TEAMWORK = reason("团队协作之内:协作 40，培训 30，出勤 30", "S1-13", "D-6");
    static final Reason IN_MANAGEMENT = reason("团队管理之内（主管）:团队管理 60，培训辅导 40", "S1-2", "D-1");
    static final Reason YEAR = reason("年度:全年业绩 70，能力提升与个人发展 30（两项各半）", "S1-3", "D-2");

    static final Reason COMPLAINT_VETO = reason("服务质量投诉:取消责任人当月绩效奖金", "S4-1", "D-11");
    static final Reason INCIDENT_VETO = reason("医疗质量安全责任事故:直接责任人取消当月和年度奖金、取消评优，等级最高为不合格", "S4-2", "D-12");
    static final Reason LEADER_VETO = reason("医疗质量安全责任事故:部门负责人负领导责任，取消年度评优", "S4-3");
    static final Reason DRUG_VETO = reason("使用假劣、过期药品:取消责任人年度评优", "S4-8", "D-74");
    static final Reason MONTHS_BONUS_VETO = reason("当年有月份被取消年度奖金:年度奖金取消，等级最高为不合格", "S4-2", "D-12", "D-75");
    static final Reason MONTHS_HONOURS_VETO = reason("当年有月份被取消评优:年度评优取消", "S4-2", "S4-3", "D-75");

    static final Reason EXCELLENT = reason("等级优:总分 90 起，系数 1.2", "S1-17", "S4-9", "D-10");
    static final Reason GOOD = reason("等级良:总分 80 起、不到 90，系数 1.0", "S1-17", "S4-9", "D-10");
    static final Reason QUALIFIED = reason("等级合格:总分 60 起、不到 80，系数 0.8", "S1-17", "S4-9", "D-10");
    static final Reason UNQUALIFIED = reason("等级不合格:总分不到 60，系数 0", "S1-17", "S4-9", "D-10");
    static final Reason TOO_LITTLE_MEASURED = reason("月度不评等级:实际测到的权重不到 60", "D-9");
    static final Reason TOO_FEW_MONTHS = reason("年度不评等级:有结果的月份不到 6 个月", "S1-3", "D-2");
    static final Reason PERFORMANCE_PAY = reason("月度绩效工资:基数 × 浮动比例 × 总分 × 系数", "S1-17", "D-10");
    static final Reason YEAR_BONUS = reason("年度奖金:一个月基数 × 系数", "S1-17", "D-17");
    static final Reason GRIEVANCE = reason("委屈奖:遭无理对待且属实，每起 200 元", "S4-6", "D-15");
    static final Reason SUGGESTION = reason("合理化建议奖:按核定金额，每件最多 2000 元", "S4-5", "D-14");

    static final Reason IMPROVEMENT = reason("总分不到 70:制定改进计划", "S1-17", "D-18");
    static final Reason TRAINING = reason("连续两个月不合格:培训并复核岗位", "S1-17", "D-18");
    static final Reason CAREER = reason("连续三个月优:职业发展面谈", "S1-17", "D-18");

    private Reasons() {}

    private static Reason reason(String rule, String... clauses) {
        return new Reason(rule, List.of(clauses));
    }
}
