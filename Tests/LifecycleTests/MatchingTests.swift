import CPE
import Duties
import PackageURL
import Testing

@testable import Lifecycle

struct MatchingTests {
    private static let python = SourceProduct(
        origin: .endOfLifeDate, product: "python", label: "Python", identifiers: ["pkg:generic/python", "cpe:2.3:a:python:python:*:*:*:*:*:*:*:*"],
        cycles: [
            .init("3.1", [SourceTerm("eol", "2012-04-09")]),
            .init("3.12", [SourceTerm("eol", "2028-10-31"), SourceTerm("releaseDate", "2023-10-02")]),
            .init("3", [SourceTerm("eol", "false"), SourceTerm("mystery", "2030-01-01")]),
        ], reference: "https://endoflife.date/python")

    @Test(arguments: [("3.12.4", 1), ("3.1.5", 0), ("3.11.2", 2), ("v3.12", 1), ("31.2", nil), ("2.7", nil)] as [(String, Int?)])
    func longestSeriesAtABoundary(_ version: String, _ place: Int?) {
        #expect(CycleChoice.place(of: version, among: Self.python.cycles) == place)
    }

    private func subject(_ name: String = "Python", purl: String? = nil, cpe: String? = nil, version: String = "3.12.4") throws -> SourceSubject {
        SourceSubject(
            id: "c1", name: name, version: version, purls: try [purl].compactMap(\.self).map { try PackageURL(parsing: $0) },
            cpes: try [cpe].compactMap(\.self).map { try CPE(lenient: $0) })
    }

    @Test func identifiersGiveDatesAndNamesOnlyCandidates() throws {
        let matcher = SourceMatcher([Self.python])
        let byPurl = try subject("x", purl: "pkg:generic/python@3.12.4")
        #expect(matcher.candidates(for: byPurl).map(\.evidence) == [[.purl]])
        #expect(matcher.candidates(for: try subject("x", cpe: "cpe:2.3:a:python:python:3.12.4:*:*:*:*:*:*:*")).map(\.evidence) == [[.cpe]])
        let named = matcher.candidates(for: try subject())
        #expect(named.map(\.evidence) == [[.name]])
        #expect(!named[0].isUsable)
        #expect(matcher.statements(for: try subject(), terms: TermTable(), read: day("2026-08-22")).isEmpty)
        let statements = matcher.statements(for: byPurl, terms: TermTable(), read: day("2026-08-22"))
        #expect(statements.map(\.value) == [.day(day("2028-10-31"))])
        #expect(statements.map(\.meaning) == [.securitySupport])
        #expect(statements.map(\.confidence) == [.low])
    }

    @Test func keptDecisionsWin() throws {
        func kept(_ decision: KeptMapping.Decision, _ on: String) throws -> KeptMapping {
            try KeptMapping(
                subject: "c1", origin: .endOfLifeDate, product: "python", decision: decision, by: "Sato", on: day(on),
                reason: "looked at the vendor's page")
        }
        let named = try subject()
        let yes = SourceMatcher([Self.python], kept: [try kept(.confirmed(cycle: "3.1"), "2026-01-01")]).candidates(for: named)
        #expect(yes.map(\.cycle) == [0])
        #expect(yes[0].isUsable && yes[0].confidence == .high)
        let no = try subject(purl: "pkg:generic/python@3.12.4")
        let rejected = SourceMatcher([Self.python], kept: [try kept(.confirmed(cycle: nil), "2026-01-01"), try kept(.rejected, "2026-02-01")])
        #expect(rejected.candidates(for: no).isEmpty)
        let unknown = SourceMatcher([Self.python], kept: [try kept(.confirmed(cycle: "9"), "2026-01-01")]).candidates(for: named)
        #expect(unknown.map(\.cycle) == [nil])
    }

    @Test func wordsAreNeverGuessed() throws {
        let terms = TermTable()
        let matcher = SourceMatcher([Self.python])
        let old = try subject(purl: "pkg:generic/python@3.2", version: "3.2")
        let statements = matcher.statements(for: old, terms: terms, read: day("2026-08-22"))
        #expect(statements.map(\.term) == ["eol", "mystery"])
        #expect(statements[1].meaning == nil)
        let confirmed = try TermMapping(
            .endOfLifeDate, product: "python", field: "eol", meaning: .allSupport, confirmedBy: "Sato", on: day("2026-01-01"), evidence: "PEP")
        let sure = matcher.statements(for: old, terms: TermTable(confirmed: [confirmed]), read: day("2026-08-22"))
        #expect(sure[0].meaning == .allSupport && sure[0].isMeaningConfirmed)
        // No word of any source means one of the device's own milestones, and none is settled by itself.
        #expect(TermTable.documented.allSatisfy { !$0.isConfirmed })
    }
}
