import CPE
import Diagnostics
import Testing

@Suite struct BuildingTests {
    @Test func fromAttributes() throws {
        let name = try CPE(
            part: .application, vendor: CPEAttribute(literal: "GNU"), product: CPEAttribute(literal: "C++ lib".replacing(" ", with: "_")),
            version: CPEAttribute(literal: "1:2.0*"), update: .notApplicable)
        #expect(name.formattedString == "cpe:2.3:a:gnu:c\\+\\+_lib:1\\:2.0\\*:-:*:*:*:*:*:*")
        #expect(try CPE(parsing: name.formattedString) == name)
    }

    @Test(arguments: ["", "-", " ", "a b", "é", "\t", "日本"]) func unrepresentable(text: String) {
        let error = #expect(throws: CPEError.self) { try CPEAttribute(literal: text) }
        #expect(error?.code == "CPE-013")
    }

    @Test func replacing() throws {
        let name = try CPE(parsing: "cpe:2.3:a:v:p:1.0:*:*:*:*:*:*:*")
        #expect(try name.replacing(.version, with: .any).formattedString == "cpe:2.3:a:v:p:*:*:*:*:*:*:*:*")
        #expect(try name.replacing(.part, with: .any) == name)
        #expect(throws: CPEError.self) { try name.replacing(.other, with: CPEAttribute(literal: String(repeating: "x", count: 1100))) }
        #expect(throws: CPEError.self) { try CPE(part: .hardware, vendor: CPEAttribute(literal: String(repeating: "+", count: 600))) }
    }

    @Test(
        arguments: [
            ("cpe:2.3:a:v:p:1.0:beta:*:*:*:*:*:*", "cpe:/a:v:p:1.0:beta", []), ("cpe:2.3:a:v:p:*:*:*:*:*:*:*:*", "cpe:/a:v:p", []),
            ("cpe:2.3:a:v:p:8.*:sp?:*:*:*:*:*:*", "cpe:/a:v:p:8.%02:sp%01", [.wildcards]),
            ("cpe:2.3:a:v:p:7.4:-:*:*:online:win2003:x64:*", "cpe:/a:v:p:7.4:-:~~online~win2003~x64~", [.packedAttributes]),
            ("cpe:2.3:a:v:p:7:*:old:ja:*:linux:*:-", "cpe:/a:v:p:7::~old~~linux~~-:ja", [.packedAttributes]),
            ("cpe:2.3:h:v\\\\w:p\\$q\\~\\!:*:*:*:*:*:*:*:*", "cpe:/h:v%5cw:p%24q%7e%21", []),
            ("cpe:2.3:-:v:p:-:*:*:*:*:*:*:*", "cpe:/-:v:p:-", [.partNotApplicable]), ("cpe:2.3:*:*:*:*:*:*:*:*:*:*:*", "cpe:/", []),
            ("cpe:2.3:*:v:*:*:*:*:*:*:*:*:*", "cpe:/:v", []), ("cpe:2.3:a:v:p:1.2-3_4:*:*:*:*:*:*:*", "cpe:/a:v:p:1.2-3_4", []),
        ] as [(String, String, [CPEURI.Limit])])
    func uris(text: String, uri: String, limits: [CPEURI.Limit]) throws {
        let name = try CPE(parsing: text)
        #expect(name.uri.text == uri)
        #expect(name.uri.limits == limits)
        #expect(try CPE(parsing: uri) == name)
        #expect(limits.allSatisfy { !$0.wording.english.isEmpty && !$0.wording.japanese.isEmpty })
    }

    @Test func keys() throws {
        let name = try CPE(parsing: "cpe:2.3:a:GNU:C\\+\\+:1:*:*:*:*:*:*:*")
        #expect(name.key == CPEKey(part: .application, vendor: "gnu", product: "c++"))
        #expect(try CPE(parsing: "cpe:2.3:*:v:p:1:*:*:*:*:*:*:*").key == CPEKey(part: nil, vendor: "v", product: "p"))
        for text in ["cpe:2.3:a:*:p:1:*:*:*:*:*:*:*", "cpe:2.3:a:v:-:1:*:*:*:*:*:*:*", "cpe:2.3:a:v:p*:1:*:*:*:*:*:*:*"] {
            #expect(try CPE(parsing: text).key == nil)
        }
    }
}
