package org.plumbline.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TreeProperties {
    private static final int MANY = 600;
    private static final Grown GROWN = Grown.of(Grown.leaves(MANY));

    /** The roots that Certificate Transparency's own tests expect of no leaf and of these eight. */
    @Example
    void theRootsAreThoseOfRfc6962() {
        var data = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        var leaves = data.stream()
                .map(hex -> Hash.leaf(HexFormat.of().parseHex(hex)))
                .toList();

        var roots = IntStream.rangeClosed(0, 8)
                .mapToObj(size -> Grown.of(leaves.subList(0, size)).edge().root())
                .map(root -> HexFormat.of().formatHex(root.bytes()))
                .toList();

        assertThat(roots)
                .containsExactly(
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Example
    void everySmallTreeAndEveryProofOfItIsTheNaiveOne() {
        for (var size = 1; size <= 40; size++) {
            var leaves = GROWN.leaves().subList(0, size);
            var tree = GROWN.tree(size);
            assertThat(tree.root()).isEqualTo(NaiveTree.root(leaves));
            for (var at = 0; at < size; at++) {
                assertThat(tree.inclusion(at).path()).isEqualTo(NaiveTree.path(at, leaves));
                assertThat(tree.consistency(at + 1).path()).isEqualTo(NaiveTree.proof(at + 1, leaves));
            }
        }
    }

    @Example
    void everyLeafOfEverySmallTreeProvesAndFitsInNoOtherPlace() {
        for (var size = 1; size <= 40; size++) {
            var tree = GROWN.tree(size);
            for (var index = 0; index < size; index++) {
                var proof = tree.inclusion(index);
                assertThat(proof.root(leaf(index))).contains(tree.root());
                for (var other = 0; other < size; other++) {
                    if (other != index) {
                        assertThat(new Inclusion(other, size, proof.path()).root(leaf(index)))
                                .isNotEqualTo(Optional.of(tree.root()));
                        assertThat(proof.root(leaf(other))).isNotEqualTo(Optional.of(tree.root()));
                    }
                }
            }
        }
    }

    @Example
    void everySmallTreeContinuesEveryEarlierOneAndNoOther() {
        for (var later = 1; later <= 40; later++) {
            var root = GROWN.tree(later).root();
            for (var earlier = 1; earlier <= later; earlier++) {
                var proof = GROWN.tree(later).consistency(earlier);
                for (var other = 1; other <= later; other++) {
                    assertThat(proof.holds(GROWN.tree(other).root(), root))
                            .as("%s of %s, not %s", earlier, later, other)
                            .isEqualTo(other == earlier);
                    assertThat(new Consistency(other, later, proof.path())
                                    .holds(GROWN.tree(earlier).root(), root))
                            .isEqualTo(other == earlier);
                }
            }
        }
    }

    @Property(tries = 200)
    void aTreeThatGrowsHasTheNaiveRootAndIsTakenUpAgainAtAnySize(
            @ForAll @IntRange(min = 1, max = MANY) int size, @ForAll @IntRange(max = MANY - 1) int at) {
        var leaves = GROWN.leaves().subList(0, size);
        var edge = GROWN.tree(at % size).edge();
        leaves.subList(at % size, size).forEach(leaf -> edge.add(leaf, kept -> {}));

        assertThat(edge.root()).isEqualTo(NaiveTree.root(leaves));
        assertThat(edge.size()).isEqualTo(size);
    }

    @Property(tries = 200)
    void anyProofIsTheNaiveOneAndHolds(
            @ForAll @IntRange(min = 1, max = MANY) int size, @ForAll @IntRange(max = MANY - 1) int at) {
        var leaves = GROWN.leaves().subList(0, size);
        var tree = GROWN.tree(size);
        var index = at % size;

        assertThat(tree.inclusion(index).path()).isEqualTo(NaiveTree.path(index, leaves));
        assertThat(tree.inclusion(index).root(leaf(index))).contains(tree.root());
        assertThat(tree.consistency(index + 1).path()).isEqualTo(NaiveTree.proof(index + 1, leaves));
        assertThat(tree.consistency(index + 1).holds(GROWN.tree(index + 1).root(), tree.root()))
                .isTrue();
    }

    @Property(tries = 300)
    void anyChangedBitOfLeafOrPathLeadsElsewhere(
            @ForAll @IntRange(min = 1, max = MANY) int size,
            @ForAll @IntRange(max = MANY - 1) int at,
            @ForAll @IntRange(max = 100_000) int where) {
        var tree = GROWN.tree(size);
        var index = at % size;
        var proof = tree.inclusion(index);
        var bit = where % (256 * (1 + proof.path().size()));

        var found = bit < 256
                ? proof.root(flipped(leaf(index), bit))
                : new Inclusion(index, size, flipped(proof.path(), bit - 256)).root(leaf(index));

        assertThat(found).isPresent().get().isNotEqualTo(tree.root());
    }

    @Property(tries = 300)
    void anyChangedBitOfAConsistencyProofBreaksIt(
            @ForAll @IntRange(min = 2, max = MANY) int later,
            @ForAll @IntRange(max = MANY - 1) int at,
            @ForAll @IntRange(max = 100_000) int where) {
        var earlier = 1 + at % (later - 1);
        var before = GROWN.tree(earlier).root();
        var after = GROWN.tree(later).root();
        var path = GROWN.tree(later).consistency(earlier).path();

        assertThat(new Consistency(earlier, later, flipped(path, where % (256 * path.size()))).holds(before, after))
                .isFalse();
        assertThat(new Consistency(earlier, later, path).holds(flipped(before, where % 256), after))
                .isFalse();
        assertThat(new Consistency(earlier, later, path).holds(before, flipped(after, where % 256)))
                .isFalse();
        assertThat(new Consistency(earlier, later, path.subList(1, path.size())).holds(before, after))
                .isFalse();
        assertThat(new Consistency(earlier, later, and(path, Hash.NONE)).holds(before, after))
                .isFalse();
    }

    @Property(tries = 200)
    void aPathThatIsTooShortOrTooLongLeadsNowhere(
            @ForAll @IntRange(min = 2, max = MANY) int size, @ForAll @IntRange(max = MANY - 1) int at) {
        var index = at % size;
        var path = GROWN.tree(size).inclusion(index).path();

        assertThat(new Inclusion(index, size, and(path, Hash.NONE)).root(leaf(index)))
                .isEmpty();
        assertThat(new Inclusion(index, size, path.subList(1, path.size())).root(leaf(index)))
                .isEmpty();
        assertThat(new Inclusion(size, size, path).root(leaf(index))).isEmpty();
        assertThat(new Inclusion(-1, size, path).root(leaf(index))).isEmpty();
    }

    @Property(tries = 200)
    void theRootChangesWithAnyLeafItsPlaceAndTheirNumber(
            @ForAll @IntRange(min = 2, max = MANY) int size, @ForAll @IntRange(max = MANY - 1) int at) {
        var leaves = GROWN.leaves().subList(0, size);
        var root = GROWN.tree(size).root();
        var place = at % (size - 1);
        var changed = new ArrayList<>(leaves);
        changed.set(place, flipped(leaves.get(place), at % 256));
        var swapped = new ArrayList<>(leaves);
        swapped.set(place, leaves.get(place + 1));
        swapped.set(place + 1, leaves.get(place));
        var removed = new ArrayList<>(leaves);
        removed.remove(place);

        assertThat(Grown.of(changed).edge().root()).isNotEqualTo(root);
        assertThat(Grown.of(swapped).edge().root()).isNotEqualTo(root);
        assertThat(Grown.of(removed).edge().root()).isNotEqualTo(root);
        assertThat(Grown.of(and(leaves, leaf(size - 1))).edge().root()).isNotEqualTo(root);
    }

    /** 70,000 leaves make a node of the second level that is kept; no proof reads more than 255 hashes of a level. */
    @Example
    void aProofOfALargeTreeReadsFewHashes() {
        var size = 70_000;
        var grown = Grown.of(Grown.leaves(size));
        var read = new int[1];
        Nodes counted = (level, from, count) -> {
            read[0] += count;
            return grown.hashes(level, from, count);
        };

        var proof = new Tree(size, counted).inclusion(33_333);

        assertThat(proof.root(grown.leaves().get(33_333))).contains(grown.edge().root());
        assertThat(read[0]).isLessThan(3 * 256);
        assertThat(grown.kept()).hasSize(size / 256 + 1);
    }

    @Example
    void whatIsNotInATreeHasNoProof() {
        var tree = GROWN.tree(5);

        assertThatThrownBy(() -> tree.inclusion(5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree.consistency(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree.consistency(6)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new Tree(MANY, (level, from, count) -> {
                            throw new MissingNode(level, from);
                        })
                        .root())
                .isInstanceOf(MissingNode.class);
    }

    private static Hash leaf(int index) {
        return GROWN.leaves().get(index);
    }

    private static List<Hash> and(List<Hash> hashes, Hash last) {
        var all = new ArrayList<>(hashes);
        all.add(last);
        return all;
    }

    private static List<Hash> flipped(List<Hash> hashes, int bit) {
        var changed = new ArrayList<>(hashes);
        changed.set(bit / 256, flipped(hashes.get(bit / 256), bit % 256));
        return changed;
    }

    private static Hash flipped(Hash hash, int bit) {
        var bytes = hash.bytes();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Hash.of(bytes);
    }
}
