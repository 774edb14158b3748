import JSONStream
import SBOM
import Testing

/// The order of the parts says nothing, also where one package is there several times.
struct ShuffledPartsTests {
    /// SplitMix64: the same shuffles each time.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private func part(_ name: String, _ version: String, _ id: String, _ qualifiers: String = "", _ change: (inout Component) -> Void = { _ in })
        -> Component
    {
        var part = Component(id: id, name: name, kind: .library)
        part.version = version
        part.purl = "pkg:deb/debian/\(name)@\(version)\(qualifiers)"
        change(&part)
        return part
    }

    private func document(_ parts: [Component], _ needs: [(String, String)] = []) -> SBOMDocument {
        var document = SBOMDocument(format: SBOMFormat(.cycloneDX, .json, version: "1.6"))
        document.components = parts
        document.relationships = needs.map { Relationship(from: $0.0, to: $0.1, kind: .dependsOn) }
        return document
    }

    private func digest(_ digit: Character) -> (inout Component) -> Void {
        { $0.hashes = [Hash(algorithm: .sha256, value: String(repeating: digit, count: 64))] }
    }

    /// Once for each processor, with other bytes: each is compared with itself.
    @Test func processorsStayApart() {
        let parts = [part("zlib", "1", "a", "?arch=amd64", digest("1")), part("zlib", "1", "b", "?arch=i386", digest("2"))]
        #expect(SBOMComparer.compare(document(parts), document(parts.reversed())).isEmpty)
        // A new version of one is none of the other.
        let newer = [part("zlib", "1", "x", "?arch=i386&distro=debian-13", digest("2")), part("zlib", "2", "y", "?arch=amd64", digest("3"))]
        let difference = SBOMComparer.compare(document(parts), document(newer))
        #expect(difference.changed.map { "\($0.old.id)\($0.new.id) \($0.isRebuilt)" } == ["ay false"] && difference.unchanged == 1)
    }

    /// Of copies with the same purl those with the same bytes go together, then those that say the same.
    @Test func copiesAreToldApartByTheirBytes() {
        let old = [part("a", "1", "1", "", digest("1")), part("a", "1", "2", "", digest("2")), part("a", "1", "3") { $0.scope = .optional }]
        let new = [part("a", "1", "4") { $0.scope = .optional }, part("a", "1", "5", "", digest("2")), part("a", "1", "6", "", digest("1"))]
        #expect(SBOMComparer.compare(document(old), document(new)).isEmpty)
    }

    @Test func shufflesAreNoChange() {
        var dice = Dice(state: 7)
        for _ in 0..<60 {
            var parts: [Component] = []
            for number in 0..<24 {
                let name = "p\(Int.random(in: 0..<3, using: &dice))"
                let qualifiers = ["", "?arch=amd64", "?arch=i386", "?arch=amd64&distro=d-1"].randomElement(using: &dice) ?? ""
                var made = part(name, "\(Int.random(in: 1..<4, using: &dice))", "id\(number)", qualifiers)
                if Bool.random(using: &dice) { digest(["1", "2"].randomElement(using: &dice) ?? "1")(&made) }
                if Int.random(in: 0..<4, using: &dice) == 0 { made.purl = nil }
                if Bool.random(using: &dice) { made.cpes = ["cpe:2.3:a:v:\(name):1:*:*:*:*:*:*:*"] }
                if Bool.random(using: &dice) { made.supplier = Party(name: "S\(Int.random(in: 0..<2, using: &dice))") }
                parts.append(made)
            }
            let needs = (0..<20).map { _ in ("id\(Int.random(in: 0..<24, using: &dice))", "id\(Int.random(in: 0..<24, using: &dice))") }
            let (old, shuffled) = (document(parts, needs), document(parts.shuffled(using: &dice), needs.shuffled(using: &dice)))
            #expect(SBOMComparer.compare(old, shuffled).isEmpty)
            // Nor does the order count in what a change is.
            let other = Array(parts.dropFirst(5)).map { kept in
                var kept = kept
                if kept.id.hasSuffix("1") { kept.version = "9" }
                return kept
            }
            let (one, two) = (document(other), document(other.shuffled(using: &dice)))
            #expect(Self.shown(SBOMComparer.compare(old, one)) == Self.shown(SBOMComparer.compare(shuffled, two)))
        }
    }

    private static func shown(_ difference: SBOMDifference) -> [String] {
        (difference.added.map { "+\($0.id)" } + difference.removed.map { "-\($0.id)" }
            + difference.changed.map { "\($0.old.id)>\($0.new.id) \($0.fields.map(\.field.rawValue))" }).sorted()
    }
}
