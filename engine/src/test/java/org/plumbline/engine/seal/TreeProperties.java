package org.plumbline.engine.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
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

    /** The roots that Certificate Transparency's own tests expect of these eight leaves. */
    @Example
    void theRootsAreThoseOfRfc6962() {
        var data = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        var leaves = data.stream()
                .map(hex ->
                        Digest.of(Digest.LEAF).raw(HexFormat.of().parseHex(hex)).hash())
                .toList();

        var roots = IntStream.rangeClosed(1, 8)
                .mapToObj(size -> new Tree(leaves.subList(0, size)).root().toString())
                .toList();

        assertThat(roots)
                .containsExactly(
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
    void everyLeafOfEverySmallTreeProvesAndFitsInNoOtherPlace() {
        for (var size = 1; size <= 40; size++) {
            var leaves = leaves(size);
            var tree = new Tree(leaves);
            for (var leaf = 0; leaf < size; leaf++) {
                var proof = tree.proof(leaf);
                assertThat(proof.root(leaves.get(leaf))).contains(tree.root());
                for (var other = 0; other < size; other++) {
                    if (other != leaf) {
                        assertThat(new Proof(other, size, proof.path()).root(leaves.get(leaf)))
                                .isNotEqualTo(Optional.of(tree.root()));
                        assertThat(proof.root(leaves.get(other))).isNotEqualTo(Optional.of(tree.root()));
                    }
                }
            }
        }
    }

    @Property(tries = 300)
    void anyLeafOfAnyTreeProves(@ForAll @IntRange(min = 1, max = MANY) int size, @ForAll @IntRange(max = MANY) int at) {
        var leaves = leaves(size);
        var tree = new Tree(leaves);
        var leaf = at % size;

        assertThat(tree.proof(leaf).root(leaves.get(leaf))).contains(tree.root());
    }

    @Property(tries = 300)
    void anyChangedBitOfLeafOrPathLeadsElsewhere(
            @ForAll @IntRange(min = 1, max = MANY) int size,
            @ForAll @IntRange(max = MANY) int at,
            @ForAll @IntRange(max = 100_000) int where) {
        var leaves = leaves(size);
        var tree = new Tree(leaves);
        var leaf = at % size;
        var proof = tree.proof(leaf);
        var bits = 256 * (1 + proof.path().size());
        var bit = where % bits;

        var found = bit < 256
                ? proof.root(flipped(leaves.get(leaf), bit))
                : new Proof(leaf, size, flipped(proof.path(), bit - 256)).root(leaves.get(leaf));

        assertThat(found).isPresent().get().isNotEqualTo(tree.root());
    }

    @Property(tries = 200)
    void aPathThatIsTooShortOrTooLongLeadsNowhere(
            @ForAll @IntRange(min = 2, max = MANY) int size, @ForAll @IntRange(max = MANY) int at) {
        var leaves = leaves(size);
        var leaf = at % size;
        var proof = new Tree(leaves).proof(leaf);
        var longer = new ArrayList<>(proof.path());
        longer.add(Hash.NONE);

        assertThat(new Proof(leaf, size, longer).root(leaves.get(leaf))).isEmpty();
        assertThat(new Proof(leaf, size, proof.path().subList(1, proof.path().size())).root(leaves.get(leaf)))
                .isEmpty();
        assertThat(new Proof(size, size, proof.path()).root(leaves.get(leaf))).isEmpty();
        assertThat(new Proof(-1, size, proof.path()).root(leaves.get(leaf))).isEmpty();
    }

    @Property(tries = 200)
    void theRootChangesWithAnyLeafItsPlaceAndTheirNumber(
            @ForAll @IntRange(min = 2, max = MANY) int size, @ForAll @IntRange(max = MANY) int at) {
        var leaves = leaves(size);
        var root = new Tree(leaves).root();
        var place = at % (size - 1);
        var changed = new ArrayList<>(leaves);
        changed.set(place, flipped(leaves.get(place), at % 256));
        var swapped = new ArrayList<>(leaves);
        swapped.set(place, leaves.get(place + 1));
        swapped.set(place + 1, leaves.get(place));
        var repeated = new ArrayList<>(leaves);
        repeated.add(leaves.get(size - 1));

        assertThat(new Tree(changed).root()).isNotEqualTo(root);
        assertThat(new Tree(swapped).root()).isNotEqualTo(root);
        assertThat(new Tree(repeated).root()).isNotEqualTo(root);
        assertThat(new Tree(leaves.subList(0, size - 1)).root()).isNotEqualTo(root);
    }

    @Example
    void aTreeWithoutLeavesIsNone() {
        assertThatThrownBy(() -> new Tree(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Hash> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Digest.plain(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
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
