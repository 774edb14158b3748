import Foundation
import PackageURL
import Testing

/// The notation of version ranges.
struct VERSTests {
    @Test(arguments: [
        "vers:npm/1.2.3", "vers:npm/>=1.0.0|<2.0.0", "vers:npm/*", "vers:all/*", "vers:none/*", "vers:unheard-of/1", "vers:deb/1:2.0~rc1+dfsg-1",
        "vers:pypi/!=1.0%2A", "vers:npm/1.0%252F0", "vers:generic/%3E1%3D2%7C%21%3C", "vers:datetime/2024-01-01T00:00:00Z",
    ])
    func readsBack(_ text: String) throws {
        let vers = try VERS(parsing: text)
        #expect(vers.description == text)
        #expect(try VERS(scheme: vers.scheme, constraints: vers.constraints) == vers)
    }

    @Test func acceptsTheEqualSign() throws {
        #expect(try VERS(parsing: "vers:npm/=1.0.0").description == "vers:npm/1.0.0")
    }

    @Test(arguments: [
        ("", "VERS-002"), ("npm/1", "VERS-002"), ("VERS:npm/1", "VERS-002"), ("vers:npm/1 ", "VERS-003"), ("vers:npm/>= 1", "VERS-003"),
        ("vers:npm/é", "VERS-003"), ("vers:NPM/1", "VERS-004"), ("vers:/1", "VERS-004"), ("vers:1/1", "VERS-004"), ("vers:n_m/1", "VERS-004"),
        ("vers:npm", "VERS-005"), ("vers:npm/", "VERS-005"), ("vers:npm/|1", "VERS-006"), ("vers:npm/1|", "VERS-006"), ("vers:npm/1||2", "VERS-006"),
        ("vers:npm/>=", "VERS-007"), ("vers:npm/=", "VERS-007"), ("vers:npm/1|!=", "VERS-007"), ("vers:npm/*|1", "VERS-008"),
        ("vers:npm/1|*", "VERS-008"), ("vers:npm/1%", "VERS-009"), ("vers:npm/1%2", "VERS-009"), ("vers:npm/1%FF", "VERS-009"),
        ("vers:npm/1%2a", "VERS-010"), ("vers:npm/1%41", "VERS-010"), ("vers:datetime/2024-01-01T00%3A00:00Z", "VERS-010"),
        ("vers:npm/1=2", "VERS-011"), ("vers:npm/>>1", "VERS-011"), ("vers:npm/1.*", "VERS-011"), ("vers:npm/!1", "VERS-011"),
        ("vers:all/1", "VERS-012"), ("vers:none/>1", "VERS-012"),
    ])
    func refuses(_ text: String, _ code: String) {
        #expect {
            try VERS(parsing: text)
        } throws: { error in
            (error as? VERSError)?.code == code
        }
        #expect(VERS(text) == nil)
    }

    @Test func buildingChecks() {
        #expect(throws: VERSError.noConstraints("npm")) { try VERS(scheme: "npm", constraints: []) }
        #expect(throws: VERSError.missingVersion(">")) { try VERS(scheme: "npm", constraints: [.init(.greater, "")]) }
        #expect(throws: VERSError.anyNotAlone("npm")) { try VERS(scheme: "npm", constraints: [.init(.any, ""), .init(.equal, "1")]) }
        #expect(throws: VERSError.onlyAny("all")) { try VERS(scheme: "all", constraints: [.init(.equal, "1")]) }
        #expect(throws: VERSError.invalidScheme("Npm")) { try VERS(scheme: "Npm", constraints: [.init(.equal, "1")]) }
    }

    @Test func anythingIsAValueOrAnError() throws {
        var random = Randomness(seed: 7)
        let seeds = ["vers:npm/>=1.0.0|<2.0.0|!=1.5.0", "vers:deb/1:2.0~rc1%2Bx|>3", "vers:all/*"]
        let alphabet = Array("|<>=!*%/: .1a".utf8)
        var read = 0
        for round in 0..<10_000 {
            let bytes = random.mutation(of: Array(seeds[round % seeds.count].utf8), with: alphabet)
            guard let vers = try? VERS(parsing: bytes.span) else { continue }
            read += 1
            #expect(try VERS(parsing: vers.description) == vers, "\(bytes)")
        }
        #expect(read > 500)
    }

    @Test func lengthIsLimited() {
        let text = "vers:npm/1" + String(repeating: "|1", count: VERS.maximumLength / 2)
        #expect {
            try VERS(parsing: text)
        } throws: { error in
            (error as? VERSError)?.code == "VERS-001"
        }
    }
}
