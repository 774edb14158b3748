import Foundation
import Testing

@testable import Catalog

/// The quality gate: people's verdicts on single matches against what the matcher says of the same package and vulnerability.
///
/// `scripts/quality-gate` prints the table. A class that falls below its floor fails the tests.
@Suite(.enabled(if: TestData.isPresent, "../shared/data is not here: the quality gate was not run"))
struct QualityGateTests {
    /// What a label can tell of us.
    enum Class: String, CaseIterable {
        /// A record of the package's own ecosystem or distribution release names this very package for this vulnerability.
        case named = "data of its own ecosystem name the package"
        /// The part of it with AlmaLinux data (bar A8).
        case alma = "of these AlmaLinux and Rocky Linux 8"
        /// A program without a package manager: CPE alone speaks.
        case program = "programs, by CPE"
        /// The vulnerability is in the catalogue, for something else: whatever is reported is guessed.
        case confusion = "labelled wrong, and no data name the package (bar A10)"
    }

    @Test func labels() throws {
        let catalog = try SharedCatalog.made.get()
        let matcher = Matcher(catalog)
        var tallies: [Class: QualityTally] = [:]
        var left: [String: Int] = [:]
        let (labels, unnamed) = try Label.all("labels/anchore-match-labels.jsonl.zst")
        left["no package named"] = unnamed
        for label in labels where label.verdict != .unclear {
            guard let built = try LabelledComponent(label) else {
                left["kind of package not told", default: 0] += 1
                continue
            }
            let groups = try label.ids.flatMap { try catalog.groups(id: $0) }
            guard !groups.isEmpty else {
                left["vulnerability not in the data", default: 0] += 1
                continue
            }
            guard let kind = try Self.kind(built, groups, catalog, label.verdict) else {
                left["no data of the package's own ecosystem, release or product", default: 0] += 1
                continue
            }
            let answer = try Self.answer(built, Set(groups.map(\.number)), matcher)
            tallies[kind, default: QualityTally()].count(label, answer)
            if kind == .named, built.scope == "rpm/almalinux/8" { tallies[.alma, default: QualityTally()].count(label, answer) }
        }
        left["not clear to the person who labelled"] = labels.count { $0.verdict == .unclear }
        Self.show(tallies, left)
        for floor in QualityFloor.all {
            let tally = try #require(tallies[floor.kind])
            #expect(tally.graded >= floor.labels, "\(floor.kind.rawValue): fewer labels can be graded than before")
            #expect(tally.precision >= floor.precision, "\(floor.kind.rawValue): precision fell, first: \(Self.words(tally, .finding))")
            #expect(tally.recall >= floor.recall, "\(floor.kind.rawValue): recall fell, first: \(Self.words(tally, .silent))")
            #expect(tally.falsePositives <= floor.wrong, "\(floor.kind.rawValue): more wrong findings than before")
        }
    }

    private static func kind(_ built: LabelledComponent, _ groups: [VulnerabilityGroup], _ catalog: Catalog, _ verdict: Label.Verdict) throws
        -> Class?
    {
        guard let key = built.key else { return try namesProgram(built, groups, catalog) ? .program : nil }
        for group in groups {
            for number in group.records {
                let record = try catalog.record(number)
                guard record.withdrawn == nil else { continue }
                if record.affected.contains(where: { $0.package == key && $0.package.scope(release: $0.release) == built.scope }) { return .named }
            }
        }
        // A right match cannot be expected where the package's own data are missing; a wrong one must not come all the same.
        return verdict == .falsePositive ? .confusion : nil
    }

    /// Whether an applicability statement of any of the groups is about the program's product.
    private static func namesProgram(_ built: LabelledComponent, _ groups: [VulnerabilityGroup], _ catalog: Catalog) throws -> Bool {
        let keys = Set(built.component.cpes.compactMap(CPEProductKey.key))
        return try groups.flatMap(\.records).contains { number in
            try catalog.record(number).configurations.contains { !keys.isDisjoint(with: CPEProductKey.all(in: $0)) }
        }
    }

    private static func answer(_ built: LabelledComponent, _ groups: Set<Int>, _ matcher: Matcher) throws -> QualityTally.Answer {
        let result = try matcher.scan(Inventory(components: [built.component], system: built.system))
        if result.findings.contains(where: { groups.contains($0.vulnerability) }) { return .finding }
        if result.undecided.contains(where: { groups.contains($0.vulnerability) }) { return .undecided }
        return result.cleared.contains { groups.contains($0.vulnerability) } ? .cleared : .silent
    }

    private static func words(_ tally: QualityTally, _ answer: QualityTally.Answer) -> String {
        tally.wrong.filter { $0.answer == answer }.prefix(5).map { "\($0.label.package) \($0.label.version) \($0.label.ids)" }.joined(separator: "; ")
    }

    /// The table for people, where it was asked for.
    private static func show(_ tallies: [Class: QualityTally], _ left: [String: Int]) {
        guard ProcessInfo.processInfo.environment["MIMAMORI_QUALITY_REPORT"] != nil else { return }
        print(QualityTally.heading)
        for kind in Class.allCases { print((tallies[kind] ?? QualityTally()).row(kind.rawValue)) }
        print("\nNot graded: " + left.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: "; "))
        for kind in Class.allCases where kind != .alma {
            for (label, answer) in tallies[kind]?.wrong ?? [] {
                print(
                    "WRONG\t\(kind)\t\(label.verdict.rawValue)\t\(answer)\t\(label.image)\t\(label.package)\t\(label.version)\t\(label.ids.joined(separator: " "))"
                )
            }
        }
    }
}
