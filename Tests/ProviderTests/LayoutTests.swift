import Advisories
import Foundation
import JSONStream
import Testing

@testable import Provider

/// Paths, and who may see what stands at them.
struct LayoutTests {
    @Test(
        arguments: [
            (".well-known/security.txt", .clear), (".well-known/csaf/provider-metadata.json", .clear),
            (".well-known/csaf/v2.0/provider-metadata.json", .clear), (".well-known/csaf/openpgp/A.asc", .clear),
            (".well-known/csaf/v2.0/clear/2099/a.json", .clear), (".well-known/csaf/v2.1/green/index.txt", .green),
            (".well-known/csaf/v2.1/amber/2099/a.json", .amber), (".well-known/csaf/v2.1/amber+strict/", .amberStrict),
            (".well-known/csaf/v2.0/red/feed-tlp-red.json", .red), (".well-known/csaf/v2.0/pink/a.json", nil),
            (".well-known/csaf/v3.0/clear/a.json", nil), (".well-known/csaf/v2.0/clear/../red/a.json", nil), ("etc/passwd", nil),
            (".well-known/csaf/../../etc/passwd", nil),
        ] as [(String, TLPLabel?)])
    func theLabelIsToldFromThePath(_ path: String, _ label: TLPLabel?) { #expect(ProviderLayout.label(ofPath: path) == label) }

    @Test(
        arguments: [
            (".well-known/csaf/a.json", ".well-known/csaf/a.json"),
            (".well-known/csaf/v2.1/amber+strict/", ".well-known/csaf/v2.1/amber+strict/index.html"),
            (".well-known/csaf/../a", nil), (".well-known/csaf/.hidden", nil), (".well-known/csaf/%2e%2e/a", nil), (".well-known//csaf/a", nil),
            (".well-known/csaf/a\\b", nil), (".well-known/csaf/a\0", nil), ("csaf/a", nil), (".well-known", nil), (".well-known/csaf/é", nil),
        ] as [(String, String?)])
    func onlyNamesOfATreeAreServed(_ path: String, _ file: String?) { #expect(TreePath.file(path) == file) }

    @Test(
        arguments: [
            ("{}", ["/origin", "/publisher", "/role", "/schema"]),
            (#"{"origin":"http://www.example.com"}"#, ["/origin"]), (#"{"origin":"https://www.example.com/csaf"}"#, ["/origin"]),
            (#"{"origin":"https://WWW.example.com"}"#, ["/origin"]), (#"{"role":"csaf_lister"}"#, ["/role"]),
            (#"{"last_updated":"yesterday"}"#, ["/last_updated"]), (#"{"listed":"yes"}"#, ["/listed"]),
            (#"{"leading_version":"3.0"}"#, ["/leading_version"]), (#"{"what":1}"#, ["/what"]),
            (
                #"{"publisher":{"category":"maker","name":"","namespace":"psirt"}}"#,
                ["/publisher/category", "/publisher/name", "/publisher/namespace"]
            ),
            (#"{"security_txt":{"contacts":[1],"expires":"2099-01-01T00:00:00Z"}}"#, ["/security_txt/contacts"]),
        ])
    func everyWrongSettingIsNamed(_ text: String, _ pointers: [String]) {
        do {
            _ = try ProviderSettings(json: ByteBlock(Array(text.utf8)))
            Issue.record("taken")
        } catch ProviderError.settings(let problems) {
            for pointer in pointers { #expect(problems.contains { $0.pointer == pointer }, "\(pointer) in \(problems.map(\.pointer))") }
        } catch {
            Issue.record(error)
        }
    }

    @Test func settingsAreRead() throws {
        let text = """
            {"schema":"mimamori.provider-settings/1","origin":"https://www.example.com","role":"csaf_trusted_provider",
            "publisher":{"category":"vendor","name":"Sample Medical Devices PSIRT","namespace":"https://psirt.example.com",
            "contact":"psirt@example.com","issuing_authority":"Its maker."},"last_updated":"2099-01-01T00:00:00Z",
            "security_txt":{"contacts":["mailto:psirt@example.com"],"expires":"2099-12-31T00:00:00Z"}}
            """
        #expect(try ProviderSettings(json: ByteBlock(Array(text.utf8))) == Sample.settings())
    }
}
