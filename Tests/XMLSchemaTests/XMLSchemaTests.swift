import Diagnostics
import JSONStream
import Testing

@testable import XMLSchema

@Suite struct XMLSchemaTests {
    private func library(_ files: [String: String]) -> XMLSchemaLibrary {
        var library = XMLSchemaLibrary()
        for (name, text) in files { library.add(ByteBlock(text.utf8), name: name) }
        return library
    }

    private let schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:o="urn:o" targetNamespace="urn:t" elementFormDefault="qualified">
          <xs:import namespace="urn:o" schemaLocation="http://example.invalid/schema/other"/>
          <xs:element name="a"><xs:complexType><xs:sequence>
            <xs:element name="n" type="xs:int" maxOccurs="unbounded"/><xs:element name="c" type="o:colour" minOccurs="0"/>
          </xs:sequence><xs:attribute name="id" use="required"/></xs:complexType></xs:element>
        </xs:schema>
        """
    private let other = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:o">
          <xs:simpleType name="colour"><xs:restriction base="xs:string"><xs:enumeration value="red"/></xs:restriction></xs:simpleType>
        </xs:schema>
        """

    private func kinds(_ text: String) throws -> [XMLSchemaViolation.Kind] {
        let schema = try XMLSchema(library(["t.xsd": schema, "other.xsd": other]), name: "t.xsd")
        return try schema.validate(ByteBlock(text.utf8)).violations.map(\.kind)
    }

    @Test func findsEachKindOfFault() throws {
        #expect(try kinds("<a xmlns='urn:t' id='1'><n>1</n><n>2</n><c>red</c></a>") == [])
        #expect(try kinds("<a xmlns='urn:t' id='1'><n>x</n></a>").contains(.value))
        #expect(try kinds("<a xmlns='urn:t' id='1'><z/></a>").contains(.content))
        #expect(try kinds("<a xmlns='urn:t' id='1'/>").contains(.content))
        #expect(try kinds("<a xmlns='urn:t'><n>1</n></a>").contains(.missingAttribute))
        #expect(try kinds("<a xmlns='urn:t' id='1' x='2'><n>1</n></a>").contains(.attribute))
        #expect(try kinds("<a xmlns='urn:t' id='1'><n>1</n><c>blue</c></a>").contains(.enumeration))
    }

    @Test func saysTheLineBeyondAllNodes() throws {
        let schema = try XMLSchema(library(["t.xsd": schema, "other.xsd": other]), name: "t.xsd")
        let text = "<a xmlns='urn:t' id='1'>" + String(repeating: "<n>1</n>\n", count: 70_000) + "<n>x</n></a>"
        let report = try schema.validate(ByteBlock(text.utf8))
        #expect(report.violations.first?.line == 70_001)
        #expect(report.violations.allSatisfy { !$0.wording.japanese.isEmpty && !$0.message.contains("urn:t") })
    }

    @Test func countsWhatIsOverTheLimit() throws {
        let schema = try XMLSchema(library(["t.xsd": schema, "other.xsd": other]), name: "t.xsd")
        let text = "<a xmlns='urn:t' id='1'>" + String(repeating: "<n>x</n>", count: 50) + "</a>"
        let report = try schema.validate(ByteBlock(text.utf8), limit: 10)
        #expect(report.violations.count == 10 && report.violationsLeftOut == 40)
    }

    /// Frequent values are compared first, in an imported file as in the schema itself; what is valid stays the same.
    @Test(arguments: [true, false]) func frequentValuesComeFirst(isImported: Bool) throws {
        let values = (0..<40).map { "<xs:enumeration value='v\($0)'><xs:annotation/></xs:enumeration>" }.joined()
        let type = "<xs:simpleType name='colour'><xs:restriction base='xs:string'><xs:annotation/>\(values)</xs:restriction></xs:simpleType>"
        let head = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:o='urn:o' targetNamespace='urn:o'>"
        let load = "<xs:import namespace='urn:o' schemaLocation='other'/>"
        let main =
            isImported
            ? "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:o='urn:o'>\(load)<xs:element name='a' type='o:colour'/></xs:schema>"
            : "\(head)\(type)<xs:element name='a' type='o:colour'/></xs:schema>"
        let files = library(["t.xsd": main, "other.xsd": "\(head)\(type)</xs:schema>"])
        let element = isImported ? "a" : "o:a"
        for frequent in [[], ["v7", "none", "v3", "v0"]] {
            let schema = try XMLSchema(files, name: "t.xsd", frequent: frequent)
            func violations(_ value: String) throws -> [XMLSchemaViolation] {
                try schema.validate(ByteBlock("<\(element) xmlns:o='urn:o'>\(value)</\(element)>".utf8)).violations
            }
            for value in 0..<40 { #expect(try violations("v\(value)").isEmpty) }
            let wrong = try #require(try violations("x").first)
            #expect(wrong.kind == .enumeration)
            #expect(wrong.message.contains(frequent.isEmpty ? "{'v0', 'v1', 'v2'" : "{'v7', 'v3', 'v0', 'v1', 'v2', 'v4'"), "\(wrong.message)")
        }
    }

    /// libxml2's validator takes time by the square of the depth: what is too deep is refused, not followed.
    @Test func refusesDeepNesting() throws {
        let schema = try XMLSchema(
            library([
                "t.xsd": """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"><xs:complexType><xs:sequence>
                <xs:element ref="a" minOccurs="0"/></xs:sequence></xs:complexType></xs:element></xs:schema>
                """
            ]), name: "t.xsd")
        func nested(_ depth: Int) -> ByteBlock {
            ByteBlock((String(repeating: "<a>\n", count: depth) + String(repeating: "</a>", count: depth)).utf8)
        }
        #expect(try schema.validate(nested(256)).violations.isEmpty)
        #expect(throws: XMLSchemaError.tooDeep(line: 257, limit: 256)) { try schema.validate(nested(257)) }
        #expect(throws: XMLSchemaError.tooDeep(line: 257, limit: 256)) { try schema.validate(nested(200_000)) }
    }

    @Test func refusesWhatItCannotUse() {
        #expect(throws: XMLSchemaError.noSchema("x.xsd")) { try XMLSchema(library([:]), name: "x.xsd") }
        #expect(throws: XMLSchemaError.self) { try XMLSchema(library(["t.xsd": "<nothing/>"]), name: "t.xsd") }
        // The schema that it imports is not in the library, and nothing else is asked for it.
        #expect(throws: XMLSchemaError.self) { try XMLSchema(library(["t.xsd": schema]), name: "t.xsd") }
        #expect(throws: XMLSchemaError.self) { try kinds("<a xmlns='urn:t' id='1'><n>1</n>") }
    }

    @Test func readsNoFiles() throws {
        let reach = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:include schemaLocation="/etc/hostname"/><xs:element name="a"/></xs:schema>
            """
        #expect(throws: XMLSchemaError.self) { try XMLSchema(library(["t.xsd": reach]), name: "t.xsd") }
    }

    // MARK: What libxml2 is given in another form.

    private let unique = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t"
            elementFormDefault="qualified">
          <xs:simpleType name="digest"><xs:restriction base="xs:token">
            <xs:pattern value="([a-f0-9]{4})|([a-f0-9]{6})|([a-f0-9]{10})"/></xs:restriction></xs:simpleType>
          <xs:element name="b"><xs:complexType><xs:sequence>
            <xs:element name="n" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:attribute name="ref"/><xs:attribute name="d" type="t:digest"/>
            </xs:complexType></xs:element></xs:sequence><xs:attribute name="ref"/></xs:complexType>
            <xs:unique name="refs"><xs:selector xpath=".//*"/><xs:field xpath="@ref"/></xs:unique></xs:element>
        </xs:schema>
        """

    private func violations(_ text: String, limit: Int = 1_000) throws -> XMLSchemaReport {
        try XMLSchema(library(["u.xsd": unique]), name: "u.xsd").validate(ByteBlock(text.utf8), limit: limit)
    }

    @Test func repeatedValues() throws {
        // The root itself is not below the root, and what stands once stands once.
        #expect(try violations("<b xmlns='urn:t' ref='1'><n ref='1'/><n/><n/><n ref='2'/></b>").violations == [])
        let found = try violations("<b xmlns='urn:t'>\n<n ref='1'/>\n<n ref='a&amp;b'/>\n<n ref='1'/>\n<n ref='a&#38;b'/></b>").violations
        #expect(found.map(\.line) == [4, 5] && found.allSatisfy { $0.kind == .identity })
        #expect(found.map(\.message).allSatisfy { $0.contains("n") && $0.contains("ref") } && found[1].message.contains("a&b"))
        let many = "<b xmlns='urn:t'>" + String(repeating: "<n ref='1'/>", count: 50) + "</b>"
        let report = try violations(many, limit: 10)
        #expect(report.violations.count == 10 && report.violationsLeftOut == 39)
    }

    @Test func patternsInOneAnother() throws {
        let digests = [
            ("0a1b", true), ("0a1b2c", true), ("0123456789", true), ("0a1b2", false), ("", false), ("0a1b2c3d", false), ("0A1B", false),
        ]
        for (digest, isValid) in digests {
            let found = try violations("<b xmlns='urn:t'><n d='\(digest)'/></b>").violations
            #expect(found.isEmpty == isValid, "\(digest)")
            // The person is shown the pattern that the schema has.
            if !isValid { #expect(found.first { $0.kind == .pattern }?.message.contains("([a-f0-9]{4})|([a-f0-9]{6})|([a-f0-9]{10})") == true) }
        }
    }

    @Test(
        arguments: [
            ("([0-9]{2})|([0-9]{5})|([0-9]{9})", "[0-9]{2}([0-9]{3}([0-9]{4})?)?"), ("([0-9]{5})|([0-9]{2})", nil), ("([0-9]{2})|([a-z]{5})", nil),
            ("([0-9]{2})", nil), ("[0-9]{2}|[0-9]{5}", nil), ("([^0-9]{2})|([^0-9]{5})", nil), ("([0-9]{2})|([0-9]{5})|", nil), ("", nil),
            ("([0-9]{2,3})|([0-9]{5})", nil),
        ] as [(String, String?)])
    func choices(pattern: String, nested: String?) { #expect(PatternChoice.nested(pattern) == nested) }
}
