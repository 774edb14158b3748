import CPE
import Testing

@Suite struct MatchingTests {
    private func version(_ text: String) throws -> CPE { try CPE(parsing: "cpe:2.3:a:v:p:\(text):*:*:*:*:*:*:*") }

    /// NISTIR 7696, table 6-2, row by row; 4, 8, 11 and 17 as we complete them.
    @Test(arguments: [
        (1, "*", "*", CPERelation.equal), (2, "*", "-", .superset), (3, "*", "1", .superset), (4, "*", "1*", .superset), (5, "-", "*", .subset),
        (6, "-", "-", .equal), (7, "-", "1", .disjoint), (8, "-", "1*", .disjoint), (9, "1", "1", .equal), (10, "1", "2", .disjoint),
        (11, "1", "1*", .disjoint), (12, "1", "-", .disjoint), (13, "1", "*", .subset), (14, "1*", "1.5", .superset), (14, "1*", "2.5", .disjoint),
        (15, "1*", "*", .subset), (16, "1*", "-", .disjoint), (17, "1*", "1*", .equal), (17, "1*", "1.5*", .superset), (17, "1*", "2*", .disjoint),
        (9, "Beta", "bETA", .equal), (14, "B*", "beta", .superset),
    ])
    func attributeTable(row: Int, source: String, target: String, relation: CPERelation) throws {
        let (source, target) = try (version(source), version(target))
        #expect(CPE.match(source, target) == relation, "row \(row)")
        var relations = Array(repeating: CPERelation.equal, count: 11)
        relations[CPE.Field.version.rawValue] = relation
        #expect(source.relations(to: target) == relations)
    }

    /// `*` is any number of characters, `?` one or none; escaped ones are themselves.
    @Test(arguments: [
        ("a*", "a", true), ("*a", "a", true), ("*a*", "xxaxx", true), ("*a*", "xx", false), ("?a", "a", true), ("?a", "xa", true),
        ("?a", "xxa", false),
        ("a??", "a", true), ("a??", "axx", true), ("a??", "axxx", false), ("??a?", "xa", true), ("??a?", "xxxa", false), ("?a*", "xaxxx", true),
        ("*a?", "xxxax", true), ("*a?", "aax", true), ("*a?", "axx", false), ("*aa", "aaa", true), ("?ab", "aab", true), ("*ab*", "aaab", true),
        ("a*", "ab\\*", true), ("a\\*", "ab", false), ("a\\*", "a\\*", true), ("a\\?*", "a\\?b", true), ("a\\?*", "ab", false), ("9.*", "9.3", true),
        ("9.*", "8.3", false), ("*\\*", "x\\*", true), ("*\\*", "x\\+", false), ("a?", "a\\:", true), ("?\\:", "\\+\\:", true),
        ("a\\\\*", "a\\\\b", true),
        // The core must not be found in the middle of an escape.
        ("*\\\\x", "\\\\\\\\x", true), ("??b", "\\+\\+b", true), ("?b", "\\+\\+b", false),
        // A pattern covers a pattern only if it covers all of it.
        ("*a", "?a", true), ("?a", "*a", false), ("??a", "?a", true), ("?a", "??a", false), ("*a*", "*ba", true), ("?ba", "*ba", false),
        ("a*", "a?", true), ("??a", "?ba", true), ("?a", "?ba", false),
    ])
    func wildcards(source: String, target: String, isCovered: Bool) throws {
        let (source, target) = try (version(source), version(target))
        let expected: CPERelation = isCovered ? (source == target ? .equal : .superset) : .disjoint
        #expect(CPE.match(source, target) == expected)
    }

    /// NISTIR 7696, table 6-4.
    @Test(arguments: [
        ("cpe:2.3:a:v:p:1:*:*:*:*:*:*:*", "cpe:2.3:a:v:p:1:*:*:*:*:*:*:*", CPERelation.equal),
        ("cpe:2.3:a:v:*:*:*:*:*:*:*:*:*", "cpe:2.3:a:v:p:1:*:*:*:*:*:*:*", .superset), ("cpe:/a:v:p:1:-", "cpe:/a:v:p:1", .subset),
        ("cpe:/a:v:p:1:-", "cpe:/a:v:q", .disjoint), ("cpe:/a:v::1", "cpe:/a::p:1", .overlapping), ("cpe:/a:v::1", "cpe:/a::p:2", .disjoint),
        ("cpe:/a:v:p", "cpe:/o:v:p", .disjoint), ("cpe:/", "cpe:/a:v:p:1:::ja", .superset),
    ])
    func names(source: String, target: String, relation: CPERelation) throws {
        let (source, target) = try (CPE(parsing: source), CPE(parsing: target))
        #expect(CPE.match(source, target) == relation)
        #expect(source.isSuperset(of: target) == (relation == .superset || relation == .equal))
        #expect(source.isSubset(of: target) == (relation == .subset || relation == .equal))
        #expect(source.isEqual(to: target) == (relation == .equal))
        #expect(source.isDisjoint(with: target) == (relation == .disjoint))
    }

    @Test(arguments: [
        // A product left open is no product.
        ("cpe:/a:v:p", "cpe:/a:v:", false, false), ("cpe:/a:v:p", "cpe:/a:v:-", false, false),
        // An unknown vendor is met by a vendor's product, but not by everything of a vendor.
        ("cpe:/a:v:p:1", "cpe:/a::p:1", false, true), ("cpe:/a:v::", "cpe:/a::p:1", false, false), ("cpe:/a:v::", "cpe:/a:v:p:1", false, true),
        // With bounds the version attribute says nothing.
        ("cpe:/a:v:p", "cpe:/a:v:p:9", true, true), ("cpe:/a:v:p:1", "cpe:/a:v:p:9", false, false), ("cpe:/a:v:p:7", "cpe:/a:v:p:9", true, true),
        ("cpe:/a:v:p:-", "cpe:/a:v:p:9", true, false), ("cpe:/a:v:p:-", "cpe:/a:v:p", true, true),
        ("cpe:/a:v:p:-", "cpe:/a:v:p:9", false, false), ("cpe:/a:v:p:1", "cpe:/a:v:p", false, true),
        // Target software that contradicts.
        ("cpe:2.3:a:v:p:*:*:*:*:*:node.js:*:*", "cpe:2.3:a:v:p:1:*:*:*:*:python:*:*", true, false),
        ("cpe:2.3:a:v:p:*:*:*:*:*:node.js:*:*", "cpe:2.3:a:v:p:1:*:*:*:*:*:*:*", true, true), ("cpe:/o:v:p", "cpe:/a:v:p", true, false),
    ])
    func applicability(criterion: String, component: String, hasBounds: Bool, applies: Bool) throws {
        let (criterion, component) = try (CPE(parsing: criterion), CPE(parsing: component))
        #expect(criterion.applies(to: component, ignoringVersion: hasBounds) == applies)
    }

    @Test func longPatternsStayCheap() throws {
        let pattern = try version("*" + String(repeating: "a", count: 450) + "b*")
        let text = try version(String(repeating: "a", count: 950))
        #expect(CPE.match(pattern, text) == .disjoint)
    }
}
