import Diagnostics
import Testing

@testable import Duties

struct PredicateTests {
    private static let book = try? RuleBook.of(smallPack())

    private func truth(_ text: String, _ facts: [String: FactValue]) throws -> Truth {
        let book = try #require(Self.book)
        let predicate = try PredicateParser.parse(text, book.vocabulary, rules: ["r.one": 0])
        return predicate.truth(DutyEngine(book).values(of: FactSet(facts)), [.unknown])
    }

    @Test(
        arguments: [
            ("harm", [:], Truth.unknown), ("harm", ["harm": .bool(true)], .yes), ("not harm", ["harm": .bool(true)], .no),
            ("not harm", [:], .unknown),
            ("harm and kind == a", ["harm": .bool(false)], .no), ("harm and kind == a", ["harm": .bool(true)], .unknown),
            ("harm or kind == a", ["harm": .bool(true)], .yes), ("harm or kind == a", ["kind": .choice("b")], .unknown),
            ("kind in [a, b]", ["kind": .choice("b")], .yes), ("kind not in [a]", ["kind": .choice("b")], .yes),
            ("kind != a", ["kind": .choice("a")], .no),
            ("count > 1000", ["count": .number(1000)], .no), ("count >= 1000", ["count": .number(1000)], .yes), ("count < 5", [:], .unknown),
            ("count <= 5", ["count": .number(5)], .yes), ("happened(t.aware)", [:], .unknown), ("happened(t.aware)", ["t.aware": .notHappened], .no),
            ("happened(t.aware)", ["t.aware": .time(Instant(seconds: 0))], .yes), ("always", [:], .yes), ("fires(r.one)", [:], .unknown),
            ("not (harm and not harm)", [:], .unknown), ("harm and kind == a or count > 1", ["count": .number(2)], .yes),
            ("harm and (kind == a or count > 1)", ["count": .number(2)], .unknown), ("not not harm", ["harm": .bool(true)], .yes),
        ] as [(String, [String: FactValue], Truth)])
    func truths(text: String, facts: [String: FactValue], expected: Truth) throws { #expect(try truth(text, facts) == expected) }

    @Test(arguments: [
        ("", "ends too early"), ("harm and", "ends too early"), ("harm harm", "\"harm\" cannot stand here"), ("(harm", "ends too early"),
        ("harm)", "\")\" cannot stand here"), ("harn", "Did you mean: harm"), ("kind", "compare it with a value"),
        ("kind == c", "it is one of: a, b"),
        ("harm == a", "not a choice"), ("count > a", "\"a\" cannot stand here"), ("harm > 3", "only numbers"),
        ("happened(harm)", "facts that are times"),
        ("fires(r.oen)", "Did you mean: r.one"), ("kind in []", "cannot stand here"), ("harm & kind == a", "\"&\" cannot stand here"),
        ("count > 99999999999", "too large"), ("count > 99999999999999999999999", "too large"), ("and", "cannot stand here"),
        (String(repeating: "(", count: 100) + "harm", "too deeply"), (String(repeating: "not ", count: 100) + "harm", "too deeply"),
        ("harm\u{202E}", "\\u{202E}"), ("kind == not in", "has no value \"not\""), ("not", "ends too early"), ("kind not", "compare it with a value"),
    ])
    func refuses(text: String, words: String) throws {
        let book = try #require(Self.book)
        do {
            _ = try PredicateParser.parse(text, book.vocabulary, rules: ["r.one": 0])
            Issue.record("\(text) was read")
        } catch {
            let wording = (error as? PredicateError)?.wording
            #expect(wording?.english.contains(words) == true, "\(wording?.english ?? "")")
            #expect(wording?.japanese.isEmpty == false)
        }
    }

    @Test func anyTextIsReadOrRefused() throws {
        let book = try #require(Self.book)
        let parts = [
            "harm", "kind", "count", "t.aware", "==", "!=", "in", "not", "and", "or", "(", ")", "[", "]", ",", "a", "b", "7", ">", "fires",
            "happened", "é", " ",
        ]
        var random = Seeded(7)
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0...14, using: &random)).map { _ in parts[Int.random(in: 0..<parts.count, using: &random)] }
            _ = try? PredicateParser.parse(text.joined(separator: " "), book.vocabulary, rules: ["r.one": 0])
        }
    }

    @Test func wordsInBothLanguages() throws {
        let book = try #require(Self.book)
        let predicate = try PredicateParser.parse("harm and (kind in [a, b] or not count > 3) and happened(t.aware)", book.vocabulary, rules: [:])
        #expect(predicate.words(book, .english) == "harm and (kind: A or B or not count > 3) and awareness: has come")
        #expect(predicate.words(book, .japanese) == "被害、かつ、(種類=「あまたはい」、または、「数 > 3」ではない)、かつ、知った時=「すでに起きた」")
    }
}
