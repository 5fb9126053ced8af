package org.plumbline.api;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Calls that are made at the same moment. */
public final class AtOnce {
    /** One of them, by its number. */
    public interface Numbered {
        HttpResponse<String> call(int number);
    }

    private AtOnce() {}

    /** The answers, in the order of the numbers. */
    public static List<HttpResponse<String>> call(int times, Numbered call)
            throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(times);
        try {
            List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
            for (var number = 0; number < times; number++) {
                var each = number;
                calls.add(() -> call.call(each));
            }
            var answers = new ArrayList<HttpResponse<String>>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
