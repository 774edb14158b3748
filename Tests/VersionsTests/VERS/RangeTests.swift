import PackageURL
import Testing
import Versions

/// Order, canonical form, validity and containment beyond the vectors.
struct RangeTests {
    @Test(arguments: [
        ("vers:npm/<2.0.0|>=1.0.0", "vers:npm/>=1.0.0|<2.0.0"),
        ("vers:npm/1.0.0|1.0.0", "vers:npm/1.0.0"),
        ("vers:pypi/1.0|1.0.0", "vers:pypi/1.0"),
        ("vers:npm/>1.0.0|>=2.0.0", "vers:npm/>1.0.0"),
        ("vers:npm/<1.0.0|<=2.0.0", "vers:npm/<=2.0.0"),
        ("vers:npm/>=1.0.0|1.5.0|<2.0.0", "vers:npm/>=1.0.0|<2.0.0"),
        ("vers:npm/>=1.0.0|!=1.5.0|<2.0.0", "vers:npm/>=1.0.0|!=1.5.0|<2.0.0"),
        ("vers:npm/>=1.0.0|<1.5.0|>=1.5.0|<2.0.0", "vers:npm/>=1.0.0|<2.0.0"),
        ("vers:npm/>=1.0.0|<1.5.0|>1.5.0|<2.0.0", "vers:npm/>=1.0.0|!=1.5.0|<2.0.0"),
        ("vers:npm/<1.0.0|>=1.0.0", "vers:npm/*"),
        ("vers:npm/<1.0.0|>1.0.0", "vers:npm/!=1.0.0"),
        ("vers:npm/<1.0.0|1.0.0", "vers:npm/<=1.0.0"),
        ("vers:npm/>1.0.0|1.0.0", "vers:npm/>=1.0.0"),
        ("vers:npm/>1.0.0|<2.0.0|!=2.0.0|<3.0.0", "vers:npm/>1.0.0|!=2.0.0|<3.0.0"),
        ("vers:npm/!=2.0.0|<2.0.0", "vers:npm/<2.0.0"),
        ("vers:npm/<=1.0.0|<2.0.0|>=2.0.0|3.0.0", "vers:npm/*"),
        ("vers:npm/*", "vers:npm/*"), ("vers:all/*", "vers:all/*"), ("vers:none/*", "vers:none/*"),
        ("vers:alpine/<1.2.3-r1", "vers:alpine/<1.2.3-r1"),
    ])
    func canonical(_ text: String, _ expected: String) throws {
        let canonical = try VERS(parsing: text).canonical()
        #expect(canonical.description == expected)
        #expect(try canonical.canonical() == canonical)
        #expect(throws: Never.self) { try canonical.validate() }
    }

    @Test(arguments: [
        ("vers:npm/1.2.3|>=2.0.0|<5.0.0", ["1.2.3", "2.0.0", "4.9.9"], ["1.2.2", "1.2.4", "5.0.0", "0.0.0"]),
        ("vers:npm/<5.0.0|>=2.0.0|1.2.3", ["1.2.3", "2.0.0", "4.9.9"], ["1.2.2", "1.2.4", "5.0.0"]),
        ("vers:gem/>=2.2.0|!=2.2.1|<2.3.0", ["2.2.0", "2.2.2"], ["2.2.1", "2.3.0", "2.1"]),
        ("vers:deb/<1:2.0", ["9.9", "1:1.0", "1:2.0~rc1"], ["1:2.0", "2:0"]),
        ("vers:deb/>=1:2.0", ["1:2.0", "2:0"], ["9.9"]),
        ("vers:npm/!=1.0.0", ["0.9.0", "1.0.1"], ["1.0.0"]),
        ("vers:npm/1.0.0|!=2.0.0", ["1.0.0"], ["2.0.0", "3.0.0"]),
        ("vers:pypi/1.0", ["1.0", "1.0.0", "1"], ["1.0.1"]),
        ("vers:npm/<1.0.0|>2.0.0", ["0.1.0", "2.0.1"], ["1.0.0", "1.5.0", "2.0.0"]),
        ("vers:openssl/>=1.0.2|<=1.0.2zd", ["1.0.2", "1.0.2k", "1.0.2zd"], ["1.0.2ze", "1.0.1"]),
        ("vers:all/*", ["anything at all"], []), ("vers:none/*", [], ["1"]), ("vers:npm/*", ["1.0.0"], []),
    ])
    func containment(_ text: String, _ inside: [String], _ outside: [String]) throws {
        let vers = try VERS(parsing: text)
        let matcher = try RangeMatcher(vers)
        for version in inside {
            #expect(try vers.contains(version), "\(version)")
            #expect(try matcher.contains(version), "\(version)")
        }
        for version in outside { #expect(try !vers.contains(version), "\(version)") }
    }

    @Test(arguments: [
        ("vers:zork/1", "RANGE-001"), ("vers:npm/not-a-version", "RANGE-002"), ("vers:npm/1.0.0|!=1.0.0", "RANGE-006"),
        ("vers:npm/<=1.0.0|!=1.0.0", "RANGE-006"),
    ])
    func unusable(_ text: String, _ code: String) throws {
        let vers = try VERS(parsing: text)
        #expect { try vers.contains("1.0.0") } throws: { ($0 as? RangeError)?.code == code }
        #expect { try vers.canonical() } throws: { ($0 as? RangeError)?.code == code }
    }

    @Test func theVersionMustBeOne() throws {
        #expect { try VERS(parsing: "vers:npm/>=1.0.0").contains("latest") } throws: { ($0 as? RangeError)?.code == "RANGE-002" }
        #expect { try VERS(parsing: "vers:npm/1.0.0").contains("") } throws: { ($0 as? RangeError)?.code == "RANGE-002" }
    }

    @Test(arguments: [
        ("vers:npm/2.0.0|1.0.0", "RANGE-003"), ("vers:npm/1.0.0|1.0.0", "RANGE-004"), ("vers:pypi/>1.0|<1.0.0", "RANGE-004"),
        ("vers:npm/1.0.0|<2.0.0", "RANGE-005"), ("vers:npm/>1.0.0|>2.0.0", "RANGE-005"), ("vers:npm/<1.0.0|!=1.5.0|<2.0.0", "RANGE-005"),
        ("vers:npm/>1.0.0|2.0.0|<3.0.0", "RANGE-005"), ("vers:npm/x", "RANGE-002"), ("vers:zork/1", "RANGE-001"),
    ])
    func invalid(_ text: String, _ code: String) throws {
        let vers = try VERS(parsing: text)
        #expect { try vers.validate() } throws: { ($0 as? RangeError)?.code == code }
    }

    @Test(arguments: ["vers:npm/1.0.0|>=2.0.0|<3.0.0", "vers:npm/!=0.5.0|<1.0.0|!=1.5.0|>2.0.0", "vers:npm/1.0.0|2.0.0|>3.0.0", "vers:all/*"])
    func valid(_ text: String) throws {
        try VERS(parsing: text).validate()
    }
}
