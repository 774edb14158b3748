import Testing

@testable import Advisories

/// Small grammars of 2.1: licence expressions, namespaces of SSVC, version ranges, ids.
struct GrammarTests {
    @Test(arguments: [
        ("MIT", true), ("GPL-2.0+", true), ("MIT OR Apache-2.0", true), ("(MIT AND ISC) OR Apache-2.0 WITH LLVM-exception", true),
        ("((MIT))", true), ("LicenseRef-a.b-1 WITH AdditionRef-x", true), ("MIT\tOR ISC", true),
        ("", false), ("MIT or ISC", false), ("MIT  OR ISC", false), (" MIT", false), ("MIT ", false), ("( MIT)", false), ("(MIT", false),
        ("MIT)", false), ("MIT OR", false), ("MIT ISC", false), ("OR", false), ("LicenseRef-", false), ("licenseref-a", false),
        ("LicenseRef-a+", false), ("DocumentRef-a:LicenseRef-b", false), ("AdditionRef-a", false), ("MIT WITH LicenseRef-a", false),
        ("(MIT) WITH LLVM-exception", false), ("MIT WITH", false), ("日本", false),
    ])
    func licences(_ text: String, _ isValid: Bool) {
        #expect((DocumentLicense(text) != nil) == isValid)
    }

    @Test func whichLicencesAreListed() throws {
        let parts = try #require(DocumentLicense("MIT OR LicenseRef-scancode-copyheart OR LicenseRef-own OR No-Such WITH LLVM-exception")).parts
        #expect(parts.map(\.isListed) == [true, true, false, false, true])
        #expect(parts.map(\.isOwn) == [false, false, true, false, false])
        #expect(try #require(DocumentLicense("GFDL-1.1 OR GPL-2.0+ OR LicenseRef-scancode-aop-pd")).parts.map(\.isDeprecated) == [true, true, true])
    }

    /// Deep parentheses need no stack.
    @Test func deepLicence() {
        let depth = 200_000
        let text = String(repeating: "(", count: depth) + "MIT" + String(repeating: ")", count: depth)
        #expect(DocumentLicense(text) != nil)
        #expect(DocumentLicense(text + ")") == nil)
    }

    @Test(arguments: [
        ("ssvc", "ssvc", false, true), ("ssvc/de-DE", "ssvc", true, true), ("ssvc//.example.test#x", "ssvc", true, true),
        ("ssvc//.example.test$de-DE", "ssvc", true, true), ("ssvc/", "ssvc", true, true), ("nist#800-30", "nist", false, true),
        ("x_example.test#a.b", "x_example.test", false, true), ("x_example.test", "x_example.test", false, false),
        ("x_test#a", "x_test", false, false),
        ("Ssvc", "Ssvc", false, false), ("ss", "ss", false, false), ("ssvc//.example#x", "ssvc", true, false), ("ssvc-", "ssvc-", false, false),
        ("", "", false, false),
    ])
    func namespaces(_ text: String, _ name: String, _ isExtended: Bool, _ isWellFormed: Bool) {
        let namespace = SSVCNamespace(text)
        #expect(namespace.name == name)
        #expect(namespace.isExtended == isExtended)
        #expect(namespace.isWellFormed == isWellFormed)
    }

    @Test func tableOfDecisionPoints() {
        #expect(SSVCTable.points.values.flatMap(\.values).joined().count == 146)
        #expect(SSVCTable.points["ssvc"]?["SI"]?.last?.values.map(\.key) == ["N", "M", "R", "C"])
        #expect(LicenseDBKeys.current.count == 2588)
    }

    @Test(arguments: [
        ("vers:intdot/>2.1.0|<4.2.0", "vers:intdot/>1.2.0|<2.4.0", true), ("vers:intdot/>2.1.0|<4.2.0", "vers:intdot/>1.2.0|<=2.1.0", false),
        ("vers:intdot/>=2.1.0|<4.2.0", "vers:intdot/>1.2.0|<=2.1.0", true), (">=2.4.0|<4.2.0", ">1.2.0|<2.4.0", false),
        ("vers:intdot/*", "vers:intdot/1.0", true), ("vers:intdot/!=2.0", "vers:intdot/2.0", false), ("vers:intdot/!=2.0", "vers:intdot/2.1", true),
        ("vers:intdot/<1|>=2|<3", "vers:intdot/>=1|<2", false), ("vers:intdot/<1|>=2|<3", "vers:intdot/2.5", true),
        ("vers:intdot/<2", "vers:semver/<2.0.0", false), ("vers:intdot/<2", "<2", false), ("vers:npm/1.0.0|2.0.0", "vers:npm/2.0.0", true),
    ])
    func overlaps(_ left: String, _ right: String, _ isTrue: Bool) throws {
        let one = try #require(VersionSpans(left))
        let two = try #require(VersionSpans(right))
        #expect(one.overlaps(two) == isTrue)
        #expect(two.overlaps(one) == isTrue)
    }

    /// Spans against the matcher of the Versions module, version by version.
    @Test func spansAgreeWithTheMatcher() throws {
        var state: UInt64 = 20_991_127
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let comparators = ["<", "<=", ">", ">=", "=", "!="]
        var compared = 0
        for _ in 0..<3_000 {
            func range() -> VersionSpans? {
                let versions = Array(Set((0...next(3)).map { _ in 2 + next(12) * 2 })).sorted()
                return VersionSpans("vers:intdot/" + versions.map { comparators[next(6)] + String($0) }.joined(separator: "|"))
            }
            guard let one = range(), let two = range() else { continue }
            compared += 1
            // Odd numbers stand for what is between two versions.
            let shared = (0...26).contains { one.contains(String($0)) && two.contains(String($0)) }
            #expect(one.overlaps(two) == shared)
        }
        #expect(compared > 1_000)
    }

    @Test(arguments: [
        ("#1217", "https://github.com/oasis-tcs/csaf", true), ("#0", "https://github.com/oasis-tcs/csaf", false),
        ("1217", "https://github.com/oasis-tcs/csaf", false), ("EUVD-2026-4660", "https://euvd.enisa.europa.eu", true),
        ("EUVD-2026-466", "https://euvd.enisa.europa.eu", false), ("EUVD-0026-4660", "https://euvd.enisa.europa.eu", false),
    ])
    func registeredIDs(_ text: String, _ system: String, _ fits: Bool) {
        #expect(VulnerabilityIDSystems.matches(text, system: system) == fits)
    }
}
