import Diagnostics
import Duties
import Testing

@testable import Registry

/// The forms as data: every field can be named, has its source, and asks for facts that there are.
@Suite struct ReportFormTests {
    private let vocabulary = RuleBook.shipped.vocabulary

    @Test(arguments: ReportKind.allCases) func everyFieldHasItsSource(_ kind: ReportKind) {
        let fields = kind.form.blocks.flatMap(\.fields)
        #expect(fields.count >= 7 && Set(fields.map(\.key)).count == fields.count)
        for field in fields {
            #expect(!field.basis.citation.isEmpty && !field.label.japanese.isEmpty && !field.label.english.isEmpty, "\(field.key)")
            #expect(field.key.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }, "\(field.key)")
            for fact in Self.facts(field.source) { #expect(vocabulary.fact(fact) != nil, "\(field.key): \(fact)") }
            // Nobody relies on a statute that nobody read without being told so.
            let isShaky = [.memoryLow, .memoryMedium, .memoryHigh, .secondary].contains(field.basis.level)
            if isShaky { #expect(kind.form.caution != nil, "\(field.key)") }
        }
        #expect(!kind.form.recipients.isEmpty && kind.form.recipients.allSatisfy { vocabulary.recipients[$0] != nil })
        #expect(vocabulary.documents[kind.rawValue] == kind.title)
        #expect(RuleBook.shipped.rules.contains { $0.documents.contains(kind.rawValue) })
        for duty in kind.form.followUpDuties { #expect(RuleBook.shipped.rules.contains { $0.id == duty }) }
    }

    @Test func theNineItemsAreNine() {
        for kind in [ReportKind.breachItems, .supportPack] {
            #expect(kind.form.blocks.flatMap(\.fields).filter { $0.key.hasPrefix("ppc-") }.count == 9)
        }
    }

    @Test(arguments: [
        ("CASE-2026-7K3F9QRT-R1", "CASE-2026-7K3F9QRT", 1), ("CASE-2026-RRRRRRRR-R12", "CASE-2026-RRRRRRRR", 12),
    ])
    func numbersLeadToTheirCase(_ text: String, _ subject: String, _ place: Int) throws {
        let parts = try #require(ReportNumber.parts(text))
        #expect(parts.subject == subject && parts.place == place)
    }

    @Test(arguments: ["", "R1", "CASE-2026-7K3F9QRT", "CASE-R0", "CASE-R01", "CASE-R-1", "CASE-R1x", "CASE-R99999999999999999999"])
    func whatIsNoNumberLeadsNowhere(_ text: String) { #expect(ReportNumber.parts(text) == nil) }

    private static func facts(_ source: ReportSource) -> [String] {
        switch source {
        case .fact(let id), .day(let id), .moment(let id): [id]
        case .facts(let ids): ids
        default: []
        }
    }
}
