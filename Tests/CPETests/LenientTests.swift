import CPE
import Diagnostics
import Testing

@Suite struct LenientTests {
    private func read(_ text: String) throws -> (name: String, repairs: [CPERepair]) {
        var repairs: [CPERepair] = []
        let name = try CPE(lenient: text, repairs: &repairs)
        return (name.formattedString, repairs)
    }

    /// The five spellings that another tool long found nothing for (domain/matching.md, bar A12).
    @Test func fiveSpellings() throws {
        let name = try CPE(parsing: "cpe:2.3:a:arm:mbed_tls:2.28.0:*:*:*:*:*:*:*")
        #expect(try CPE(lenient: "cpe:/a:arm:mbed_tls:2.28.0") == name)
        #expect(try CPE(lenient: "cpe:2.3:a:arm:mbed_tls:2.28.0") == name)
        #expect(try CPE(lenient: "CPE:2.3:A:ARM:Mbed_TLS:2.28.0:*:*:*:*:*:*:*") == name)
        #expect(try CPE(lenient: "cpe:2.3:a:arm:mbed-tls:2.28.0:*:*:*:*:*:*:*").alternativeSpellings == [name])
        #expect(
            try read("cpe:2.3:a:ibm:sterling_connect:direct:6.0:*:*:*:*:windows:*:*").name
                == "cpe:2.3:a:ibm:sterling_connect\\:direct:6.0:*:*:*:*:windows:*:*")
    }

    @Test func strictNamesNeedNoRepair() throws {
        for text in ["cpe:2.3:a:v:p:1.0:*:*:*:*:*:*:*", "cpe:/a:V:p", "cpe:2.3:a:v:p\\:q:1\\.0:*:*:*:*:*:*:*"] {
            #expect(try read(text).repairs.isEmpty)
            #expect(try CPE(lenient: text) == CPE(parsing: text))
        }
    }

    @Test(arguments: [
        (" cpe:/a:v:p \n", "cpe:2.3:a:v:p:*:*:*:*:*:*:*:*", [CPERepair.trimmed]),
        ("cpe:2.3:a:v:p", "cpe:2.3:a:v:p:*:*:*:*:*:*:*:*", [.filled(count: 8)]),
        ("cpe:2.3:a:v:p:1:", "cpe:2.3:a:v:p:1:*:*:*:*:*:*:*", [.filled(count: 6), .filledEmpty(.update)]),
        ("cpe:2.3:a:v::1:*:*:*:*:*:*:*", "cpe:2.3:a:v:*:1:*:*:*:*:*:*:*", [.filledEmpty(.product)]),
        ("cpe:2.3:a:v:p:1:*:*:*:*:*:*:*:*:*", "cpe:2.3:a:v:p:1:*:*:*:*:*:*:*", [.droppedSurplus(count: 2)]),
        (
            "cpe:2.3:a:golang:x/net:v0.1+incompatible:*:*:*:*:*:*:*", "cpe:2.3:a:golang:x\\/net:v0.1\\+incompatible:*:*:*:*:*:*:*",
            [.escaped(.product), .escaped(.version)]
        ),
        ("cpe:2.3:a:v:p?q*:1*1:*:*:*:*:*:*:*", "cpe:2.3:a:v:p\\?q*:1\\*1:*:*:*:*:*:*:*", [.escaped(.product), .escaped(.version)]),
        ("cpe:2.3:a:v:p\\q:1:*:*:*:*:*:*:x\\", "cpe:2.3:a:v:pq:1:*:*:*:*:*:*:x\\\\", [.mendedEscape(.product), .mendedEscape(.other)]),
        ("cpe:2.3:a:some maker:p:1:*:*:*:*:*:*:*", "cpe:2.3:a:some_maker:p:1:*:*:*:*:*:*:*", [.underscored(.vendor)]),
        ("cpe:2.3:a:*:libattr1:1:2.4.48-5:*:*:*:*:*:*:*", "cpe:2.3:a:*:libattr1:1\\:2.4.48-5:*:*:*:*:*:*:*", [.joinedAtColon(.version)]),
        (
            "cpe:2.3:a:http://x.y/z?id=1:p:3.2:*:*:*:*:*:*:*", "cpe:2.3:a:http\\:\\/\\/x.y\\/z\\?id\\=1:p:3.2:*:*:*:*:*:*:*",
            [.joinedAtColon(.vendor), .escaped(.vendor)]
        ),
        ("cpe:2.3:a:perl:archive::tar:2.0:*:*:*:*:*:*:*", "cpe:2.3:a:perl:archive\\:\\:tar:2.0:*:*:*:*:*:*:*", [.joinedAtColon(.product)]),
        (
            "cpe:/a:redhat:a-ff:1:*:*:*:*:*", "cpe:2.3:a:redhat:a-ff:1:*:*:*:*:*:*:*",
            [.droppedSurplus(count: 2), .starAsAny(.update), .starAsAny(.edition), .starAsAny(.language)]
        ),
        (
            "cpe:/a:v:c++:1.0%20b:%2d1:100%", "cpe:2.3:a:v:c\\+\\+:1.0_b:-1:100\\%:*:*:*:*:*",
            [.escaped(.product), .mendedPercent(.version), .mendedPercent(.update), .mendedPercent(.edition)]
        ),
        ("cpe:/a:v:p\\(x:my app", "cpe:2.3:a:v:p\\(x:my_app:*:*:*:*:*:*:*", [.mendedEscape(.product), .escaped(.product), .underscored(.version)]),
    ])
    func mended(text: String, expected: String, repairs: [CPERepair]) throws {
        let result = try read(text)
        #expect(result.name == expected)
        #expect(result.repairs == repairs)
        #expect(repairs.allSatisfy { !$0.wording.english.isEmpty && !$0.wording.japanese.isEmpty })
    }

    @Test(arguments: [
        "", "cpe:2.3:", "cpe:2.3:a", "cpe:2.3::v:p", "cpe:a:v:p", "cpe:/app:v:p", "cpe:2.3:app:v:p", "cpe:2.3:a:日本:p", "cpe:/a:v:p%zz%e3",
        "cpe:2.3:a:v:p:q:r:s:1:*:*:*:*:*:*:*", "cpe:2.3:a:v:p:x:y:*:*:*:*:*:*:*", "cpe:/a:v:p:1:2:3:4:5", "cpe:2.3:a:v:???", "cpe:2.3:a:v:\\-",
        "pkg:npm/a",
    ])
    func beyondMending(text: String) throws {
        var repairs: [CPERepair] = []
        let strict = #expect(throws: CPEError.self) { try CPE(parsing: text) }
        let lenient = #expect(throws: CPEError.self) { try CPE(lenient: text, repairs: &repairs) }
        #expect(strict == lenient && repairs.isEmpty)
    }

    @Test func otherSpellings() throws {
        func spellings(_ text: String) throws -> [String] {
            try CPE(parsing: text).alternativeSpellings.map { "\($0.vendor.literal ?? "*")/\($0.product.literal ?? "*")" }
        }
        #expect(try spellings("cpe:/a:form3tech-oss:jwt_go:1") == ["form3tech-oss/jwt-go", "form3tech_oss/jwt_go", "form3tech_oss/jwt-go"])
        #expect(try spellings("cpe:/a:v:a-b_c") == ["v/a_b_c"])
        #expect(try spellings("cpe:/a:v:p:1-2") == [])
        #expect(try spellings("cpe:/a::a-b") == ["*/a_b"])
        #expect(try spellings("cpe:/a:-:p") == [])
    }
}
