import Diagnostics
import SBOM
import Testing

/// Losses are told by field and reason, not value by value; none goes.
@Suite struct LossGroupTests {
    private func publisher(_ number: Int, _ name: String) -> SBOMLoss {
        SBOMLoss(.reworded(field: "publisher", value: name, written: "originatedBy"), component: "p\(number)")
    }

    @Test func manyValuesOfOneField() {
        let other = SBOMLoss(.noField(field: "pedigree"), component: "q")
        let groups = SBOMLossGroup.groups([publisher(0, "A")] + [other] + (1..<90).map { publisher($0, "Maker \($0)") } + [publisher(90, "A")])
        #expect(groups.map(\.count) == [91, 1] && groups.map(\.values) == [90, 1])
        #expect(groups[0].entries == ["p0", "p1", "p2", "p3", "p4"] && groups[1].entries == ["q"])
        #expect(groups[0].wording.english.contains("\"A\"") && groups[0].wording.english.hasSuffix("89 other values."))
        #expect(groups[0].wording.japanese.hasSuffix("ほかの89種類の値も同様です。") && groups[1].wording == other.wording)
    }

    /// A few values are told one by one; other reasons stand apart.
    @Test func fewValues() {
        let refused = SBOMLoss(.valueRefused(field: "publisher", value: "D"))
        let groups = SBOMLossGroup.groups([publisher(0, "A"), publisher(1, "B"), publisher(2, "A"), publisher(3, "C"), refused])
        #expect(groups.map(\.count) == [2, 1, 1, 1] && groups.map(\.values) == [1, 1, 1, 1])
        #expect(groups[0].first == publisher(0, "A") && groups[3].entries.isEmpty && SBOMLossGroup.groups([]).isEmpty)
    }
}
