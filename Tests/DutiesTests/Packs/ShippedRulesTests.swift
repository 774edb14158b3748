import Diagnostics
import Testing

@testable import Duties

struct ShippedRulesTests {
    private let book = RuleBook.shipped

    @Test func counts() {
        #expect(book.rules.count == 72)
        #expect(book.rules.filter(\.isVerifyFirst).count == 28)
        #expect(book.vocabulary.facts.count == 101)
    }

    @Test func everyRuleSaysWhereItComesFromAndHowSureItIs() {
        for rule in book.rules {
            #expect(!rule.citation.isEmpty && !rule.evidence.isEmpty && !rule.recipients.isEmpty, "\(rule.id)")
            #expect(!rule.title.japanese.isEmpty && !rule.title.english.isEmpty && !rule.text.japanese.isEmpty && !rule.text.english.isEmpty)
        }
    }

    /// A rule of which the deciding parts were hardly seen must not promise a date.
    @Test func whatIsKnownFromWeakMemoryAloneIsVerifyFirst() {
        for rule in book.rules {
            let levels = Set(rule.evidence.map(\.level))
            let isWeak = !levels.contains(.primary) && !levels.contains(.secondary) || levels.contains(.memoryLow) || levels.contains(.notSeen)
            if isWeak { #expect(rule.isVerifyFirst, "\(rule.id)") }
        }
    }

    @Test func everyFactIsAskedForByARuleOrAPlan() {
        var used: Set<String> = []
        for rule in book.rules {
            if case .fact(let fact) = rule.clock.start { used.insert(fact) }
            if case .policyDays(let fact) = rule.clock.length { used.insert(fact) }
            for fact in book.vocabulary.facts where rule.condition.contains(fact.id) { used.insert(fact.id) }
        }
        for fact in book.vocabulary.facts { #expect(used.contains(fact.id), "\(fact.id)") }
    }

    @Test func everyDutyOfTheIncidentChapterHasARule() {
        let covered = Set(book.rules.flatMap(\.covers))
        for number in 99...115 where number != 104 { #expect(covered.contains("R-\(number < 100 ? "0" : "")\(number)"), "R-\(number)") }
    }

    @Test func digestsStandForTheText() throws {
        let book = try RuleBook.of(smallPack())
        let other = try RuleBook.of(smallPack().replacing("length: 15", with: "length: 16"))
        let spaced = try RuleBook.of(smallPack().replacing("bearer: mah", with: "bearer:   mah   # who"))
        #expect(book.rules[0].digest != other.rules[0].digest && book.rules[0].digest == spaced.rules[0].digest)
    }

    @Test(arguments: Language.allCases) func everyRuleIsToldInBothLanguages(language: Language) throws {
        let text = book.rules.flatMap { $0.lines(in: language, book: book) + [""] }.joined(separator: "\n")
        try Golden.check(text, "rules.\(language.rawValue).txt")
    }
}
