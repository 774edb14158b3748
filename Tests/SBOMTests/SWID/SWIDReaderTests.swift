import JSONStream
import SBOM
import Testing

@Suite struct SWIDReaderTests {
    @Test func software() throws {
        let document = try read(SWIDSamples.full)
        #expect(document.format.title == "SWID 2015 XML" && document.subjects == ["example.com/infusion-manager@4.2.0"])
        let part = try #require(document.subject)
        #expect(part == document.components.first && part.name == "Infusion Manager" && part.version == "4.2.0" && part.kind == .application)
        let tag = try #require(part.details.swid)
        #expect(tag.tagID == "example.com/infusion-manager@4.2.0" && tag.tagVersion == 3 && tag.isPatch == false && tag.name == part.name)
        #expect(part.details.description == "Programs pumps.")
        #expect(
            part.properties.map { "\($0.name)=\($0.value ?? "")" } == [
                "swid:versionScheme=multipartnumeric", "swid:corpus=false", "swid:supplemental=0", "swid:media=(OS:linux)",
                "swid:meta:product=Infusion Manager", "swid:meta:colloquialVersion=4", "swid:meta:edition=Hospital", "swid:meta:revision=sp1",
                "swid:meta:summary=Sets pumps", "swid:meta:unspscCode=42222001", "swid:meta:activationStatus=unlicensed",
                "swid:meta:entitlementDataRequired=true", "swid:meta:{urn:example:x}ward=ICU", "swid:meta:product=again",
            ])
        #expect(
            part.unknown.map(\.key) == [
                "@{http://www.w3.org/XML/1998/namespace}lang", "@{urn:example:x}note", "Extra", "Payload", "Signature", "Entity",
            ])
        #expect(document.remarks.map { "\($0.code) \($0.line ?? 0)" } == ["SBOM-120 21", "SBOM-120 33"])
    }

    @Test func parties() throws {
        let document = try read(SWIDSamples.full)
        #expect(document.authors.map(\.name) == ["Example Medical KK"] && document.authors.first?.details?.urls == ["https://example.com"])
        #expect(document.subject?.supplier == document.authors.first)
    }

    /// Roles, with who becomes author and supplier, and how many entities are kept unread.
    @Test(arguments: [
        ("<Entity name='A' role='tagCreator'/>", "A", nil, 0), ("<Entity name='A' role='tagCreator distributor'/>", "A", "A", 0),
        ("<Entity name='A' role='tagCreator'/><Entity name='B' role='distributor'/><Entity name='C' role='softwareCreator'/>", "A", "C", 1),
        ("<Entity name='A' role='softwareCreator'/><Entity name='B' role='softwareCreator tagCreator'/>", "B", "A", 0),
        ("<Entity name='A' role='tagCreator'/><Entity name='B' role='tagCreator'/><Entity name='L' role='licensor'/>", "A B", nil, 1),
        ("<Entity name='A' role='tagCreator'/><Entity name='B' role='softwareCreator'><Meta k='v'/></Entity>", "A", nil, 1),
    ])
    func roles(entities: String, authors: String, supplier: String?, kept: Int) throws {
        let document = try read(swid(entities, creator: nil))
        #expect(document.authors.map(\.name).joined(separator: " ") == authors && document.subject?.supplier?.name == supplier)
        #expect(document.subject?.unknown.count == kept)
    }

    @Test func links() throws {
        let document = try read(SWIDSamples.full)
        let part = try #require(document.subject)
        #expect(part.licenses.map(\.text) == ["MIT", "https://example.com/eula"] && part.licenses.map(\.form) == [.id, .name])
        #expect(part.licenses[0].details?.url == "https://spdx.org/licenses/MIT.html")
        #expect(document.components.map(\.id) == [part.id, "swid:example.com%2Fruntime@8", "pkg:generic/openssl@3.0.7"])
        let (runtime, ssl) = (document.components[1], document.components[2])
        #expect(runtime.details.swid?.tagID == "example.com/runtime@8" && runtime.name == "example.com/runtime@8" && runtime.scope == .required)
        #expect(ssl.purl == ssl.id && ssl.name == "openssl" && ssl.version == "3.0.7" && ssl.scope == .optional && ssl.kind == .unspecified)
        #expect(
            document.relationships.map { "\($0.kind.rawValue) \($0.details?.kindText ?? "") \($0.to)" } == [
                "DEPENDS_ON  swid:example.com%2Fruntime@8", "CONTAINS  pkg:generic/openssl@3.0.7", "DEPENDS_ON  pkg:generic/openssl@3.0.7",
                "CONTAINED_BY  swid:suite", "OTHER supersedes swid:example.com/infusion-manager@4.1.0",
            ])
        #expect(document.relationships[0].details?.unknown == [UnknownField(key: "@ownership", json: "\"shared\"")])
        #expect(document.relationships[1].details?.unknown == [UnknownField(key: "@use", json: "\"recommended\"")])
        #expect(part.externalReferences.map(\.type) == ["installationmedia", "see-also"])
    }

    @Test func files() throws {
        let files = try read(SWIDSamples.full).files
        #expect(files.map(\.name) == ["/opt/im/im", "/opt/im/share/doc/readme.txt", "/opt/im/im.conf", "/etc/top"])
        #expect(files[0].hashes == [Hash(algorithm: .sha256, value: SWIDSamples.sha256)])
        #expect(files[0].unknown.map(\.key) == ["Directory", "@size", "@version"] && files[3].unknown.map(\.key) == ["@location"])
        #expect(files[1].unknown[0].json == #"[{"root":"/opt","name":"im","key":"true"},{"location":"share","name":"doc"}]"#)
        #expect(files[2].unknown.map(\.key) == ["Directory", "@key", "Meta"] && Set(files.map(\.id)).count == 4)
    }

    /// Addresses of digest algorithms, right and a little off.
    @Test(arguments: [
        ("http://www.w3.org/2001/04/xmlenc#sha256", HashAlgorithm.sha256), ("http://www.w3.org/2001/04/xmlenc#sha512", .sha512),
        ("http://www.w3.org/2000/09/xmldsig#sha1", .sha1), ("http://www.w3.org/2001/04/xmldsig-more#md5", .md5),
        ("http://www.w3.org/2007/05/xmldsig-more#sha3-256", .sha3256), ("http://www.w3.org/2000/09/xmldsig#sha256", .sha256),
        ("urn:example:crc", .other("urn:example:crc")),
    ])
    func digests(space: String, algorithm: HashAlgorithm) throws {
        let document = try read(swid("<Payload><File name=\"f\" xmlns:h=\"\(space)\" h:hash=\"00\"/></Payload>"))
        #expect(document.files.first?.hashes == [Hash(algorithm: algorithm, value: "00")])
        let written = try SBOMWriter.write(document, as: try #require(SBOMFormat(targetName: "swid")))
        #expect(try SBOMReader.read(ByteBlock(written.bytes)).files == document.files)
    }

    @Test(arguments: [
        ("<Meta unspscCode='43233004'/>", ComponentKind.operatingSystem), ("<Meta product='p'/>", .application),
        ("<Meta xmlns:m='https://mimamori.invalid/ns/swid' m:kind='firmware' unspscCode='43233004'/>", .firmware),
        ("<Meta xmlns:m='https://mimamori.invalid/ns/swid' m:kind='cake'/>", .application),
    ])
    func kinds(meta: String, kind: ComponentKind) throws { #expect(try read(swid(meta)).subject?.kind == kind) }

    @Test func timeOfTheTag() throws {
        #expect(try read(swid("<Meta timestamp='2026-01-31T09:00:00Z'/>")).created == "2026-01-31T09:00:00Z")
        let evidence = "<Evidence date='2026-02-01T00:00:00Z' deviceId='d'><File name='f'/></Evidence>"
        let document = try read(swid(evidence))
        #expect(
            document.created == "2026-02-01T00:00:00Z" && document.files.first?.unknown == [UnknownField(key: "collection", json: "\"Evidence\"")])
        #expect(try read(swid("<Meta timestamp='2026-01-31T09:00:00Z'/>" + evidence)).created == "2026-01-31T09:00:00Z")
    }

    @Test func old() throws {
        let document = try read(SWIDSamples.old)
        #expect(document.format.title == "SWID 2009 XML" && document.remarks.isEmpty)
        let part = try #require(document.subject)
        #expect(part.id == "viewer-10" && part.name == "Viewer" && part.version == "10 R2" && part.details.swid?.tagVersion == 2)
        #expect(part.supplier?.name == "Acme" && part.supplier?.details?.urls == ["regid.2010-01.example.acme"])
        #expect(document.authors.map(\.name) == ["Tagger"] && document.authors[0].details?.urls == ["regid.2011-02.example.tagger"])
        #expect(part.details.description == "Shows images.")
        let space = "{http://standards.iso.org/iso/19770/-2/2009/schema.xsd}"
        #expect(
            part.properties.map { "\($0.name.dropFirst(10))=\($0.value ?? "")" } == [
                "\(space)product_version.numeric=10.0.2.0", "activationStatus=activated", "\(space)customer_type=hospital",
                "entitlementDataRequired=true", "\(space)serial_number=SN-1", "\(space)release_date=2020-01-31",
            ])
        #expect(part.unknown.map(\.key) == ["keywords"])
    }
}
