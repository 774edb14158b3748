import JSONStream
import Testing

@testable import XMLSchema

/// Whatever is told to be valid without libxml2, libxml2 finds valid too: a document for each way in which the two could come apart.
@Suite struct XSDAcceptorTests {
    private static let text = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t" elementFormDefault="qualified">
          <xs:simpleType name="kind"><xs:restriction base="xs:string">
            <xs:enumeration value="BLAKE3"/><xs:enumeration value="SHA-1"/></xs:restriction></xs:simpleType>
          <xs:simpleType name="code"><xs:restriction base="xs:token"><xs:pattern value="[A-Z]{2}|[0-9]+"/></xs:restriction></xs:simpleType>
          <xs:simpleType name="name"><xs:restriction base="xs:string"><xs:minLength value="2"/><xs:maxLength value="4"/></xs:restriction></xs:simpleType>
          <xs:element name="a"><xs:complexType><xs:sequence>
            <xs:element name="k" type="t:kind" minOccurs="0"/>
            <xs:element name="c" type="t:code" minOccurs="0"/>
            <xs:element name="n" type="t:name" minOccurs="0"/>
            <xs:element name="d" type="xs:dateTime" minOccurs="0"/>
            <xs:element name="u" type="xs:anyURI" minOccurs="0"/>
            <xs:element name="i" type="xs:nonNegativeInteger" minOccurs="0"/>
            <xs:element name="s" type="xs:boolean" default="true" minOccurs="0"/>
            <xs:element name="e" minOccurs="0"><xs:complexType><xs:attribute name="ref" type="xs:string"/></xs:complexType></xs:element>
            <xs:choice minOccurs="0" maxOccurs="unbounded">
              <xs:element name="x"><xs:complexType><xs:sequence>
                <xs:any namespace="##other" processContents="lax" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
                <xs:attribute name="ref" type="xs:string"/><xs:anyAttribute namespace="##other" processContents="lax"/></xs:complexType></xs:element>
              <xs:element name="m"><xs:complexType mixed="true"><xs:attribute name="ref" use="required" type="xs:string"/></xs:complexType></xs:element>
            </xs:choice>
          </xs:sequence></xs:complexType>
          <xs:unique name="once"><xs:selector xpath=".//*"/><xs:field xpath="@ref"/></xs:unique></xs:element>
        </xs:schema>
        """

    private func schema() throws -> XMLSchema {
        var library = XMLSchemaLibrary()
        library.add(ByteBlock(Self.text.utf8), name: "t.xsd")
        return try XMLSchema(library, name: "t.xsd")
    }

    /// Told without libxml2.
    @Test(arguments: [
        "<k>BLAKE3</k>", "<c> AB </c>", "<c>12</c>", "<n>東京</n>", "<d>2024-02-29T23:59:59.5+09:00</d>", "<u>http://u:p@h:80/a?b@c#d</u>",
        "<u> a/b </u>", "<i>-0</i>", "<s>1</s>", "<e/>", "<e><!-- c --><?p i?></e>", "<x ref='1'/><m ref='2'>text</m><x/>",
        "<!-- c --><?p i?><k>SHA-1</k>",
        "<k><![CDATA[SHA-1]]></k>", "<x ref='e\u{301}'/><x ref='\u{E9}'/>",
    ])
    func takes(_ content: String) throws {
        let schema = try schema()
        let block = ByteBlock("<?xml version='1.0' encoding='UTF-8'?><a xmlns='urn:t' xmlns:o='urn:o'>\(content)</a>".utf8)
        #expect(schema.accepts(block))
        #expect(try schema.validate(block).violations.map(\.message) == [])
    }

    /// Refused by libxml2, for its own reasons now and then, and not told to be valid.
    @Test(arguments: [
        "<k>BLA\u{212A}E3</k>", "<k> SHA-1</k>", "<k>SHA-1</k><k>SHA-1</k>", "<c>A B</c>", "<c>ABC</c>", "<c>１</c>", "<n>a</n>",
        "<n>abcde</n>",
        "<n>東</n>", "<d> 2024-02-29T23:59:59Z</d>", "<d>2023-02-29T00:00:00Z</d>", "<u>http://a:b?x@y</u>", "<u>http://a:b#x@y</u>", "<u>1a:b</u>",
        "<u>%zz</u>", "<i>-1</i>", "<i>1.0</i>", "<s>TRUE</s>", "<e> </e>", "<e><![CDATA[]]>x</e>", "<![CDATA[ ]]>", "<x ref='1'/><m ref='1'/>",
        "<m>text</m>",
        "<x y='1'/>", "<x><k>SHA-1</k></x>", "<x/><k>SHA-1</k>", "text", "<x xmlns=''/>", "<x xmlns='urn:o'/>",
    ])
    func neverTakes(_ content: String) throws {
        let schema = try schema()
        let block = ByteBlock("<a xmlns='urn:t'>\(content)</a>".utf8)
        #expect(!schema.accepts(block))
        let violations = try schema.judge(block).violations
        #expect(!violations.isEmpty)
    }

    /// What is no XML, or another document type, though its elements are right.
    @Test(arguments: [
        "<?xml version='2.0'?><a xmlns='urn:t'/>", "<?xml version='1.0' encoding='none-such'?><a xmlns='urn:t'/>",
        "<a xmlns='urn:t'/><a xmlns='urn:t'/>", "<a xmlns='urn:t'>&none;</a>", "<a xmlns='urn:t' xmlns:o=''/>",
        "<a xmlns='urn:t' xmlns:xml='urn:x'/>", "<a/>", "<o:a xmlns:o='urn:t'><k>SHA-1</k></o:a>",
        "<a xmlns='urn:u'/>", "<a xmlns='urn:t' xmlns:o:p='urn:o'/>",
    ])
    func leavesToOthers(_ text: String) throws {
        #expect(try !schema().accepts(ByteBlock(text.utf8)))
    }
}
