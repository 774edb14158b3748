import Diagnostics
import JSONStream
import Testing
import XMLSchema

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
}
