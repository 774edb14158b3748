import Foundation
import JSONStream
import SBOM
import Testing

@Suite struct SWIDRoundTripTests {
    private func written(_ document: SBOMDocument, pretty: Bool = true) throws -> (document: SBOMDocument, bytes: [UInt8], losses: [SBOMLoss]) {
        let (bytes, losses) = try SBOMWriter.write(document, as: try #require(SBOMFormat(targetName: "swid")), pretty: pretty)
        return (try SBOMReader.read(ByteBlock(bytes)), bytes, losses)
    }

    private func plain(_ document: SBOMDocument) -> SBOMDocument {
        var document = document
        document.remarks = []
        document.format.version = ""
        return document
    }

    private static let tags: [String] = [
        SWIDSamples.full, SWIDSamples.old, swid(), swid(creator: nil), swid(attributes: ""), swid(attributes: "name='' tagId=''"),
        swid("<Payload/>"), swid("<Evidence date='2026-01-31T00:00:00Z' deviceId='d'/>"),
        swid("<Evidence date='2026-01-31T00:00:00Z'><File name='a'/></Evidence><Payload><File name='b'/></Payload>"),
        swid("<Payload><File name='b'/></Payload><Evidence date='2026-01-31T00:00:00Z'><File name='a'/></Evidence>"),
        swid("<Payload><Directory name='d'><File name='x'/></Directory><Directory name='d'><File name='y'/></Directory></Payload>"),
        swid("<Payload><Directory name='a/'><File name='/x'/></Directory><Directory><File/></Directory><File name='p/q'/></Payload>"),
        swid("<Payload><Directory name='d'><Directory name='e' key='1'/><Process name='p'/></Directory></Payload>"),
        swid("<Meta timestamp='2026-01-31T00:00:00Z' description='d'/><Meta timestamp='t' description='e'/><Meta k='1'/><Meta k='2'/>"),
        swid("<Link rel='component' href='t-1'/><Link rel='component' href='pkg:npm/'/><Link rel='x' href='y' z='1'/><Link rel='x'/>"),
        swid(
            "<Link rel='requires' href='swid:a'/><Link rel='requires' href='swid:a' use='required'/><Link rel='license' href='urn:l' use='optional'/>"
        ),
        swid("<Entity name='S' role='softwareCreator'/><Entity name='D' role='distributor'/><Entity name='D' role='distributor'/>", creator: nil),
        swid("<Entity name='S' role='softwareCreator licensor'/><Entity name='A' role='tagCreator softwareCreator'/>", creator: nil),
        swid("<Entity name='S' role='cook'><Meta a='b'/></Entity><Entity/>"),
        swid(
            "<Meta xmlns:m='https://mimamori.invalid/ns/swid' m:kind='firmware' m:purl='pkg:generic/a@1' m:cpe='cpe:2.3:a:b:c:1:*:*:*:*:*:*:*' "
                + "m:origin='in-house' m:copyright='C' m:other='x'/>"),
        swid("<x:a xmlns:x='urn:x'>mixed <x:b>t</x:b> text&#13;<b xmlns=''/></x:a><Meta>words</Meta><Link rel='a' href='b'><c/></Link>"),
    ]

    /// Read, written and read again, a tag gives the same model, and the second writing the same bytes.
    @Test(arguments: tags.indices) func keepsModel(index: Int) throws {
        let document = try read(Self.tags[index])
        for pretty in [true, false] {
            let first = try written(document, pretty: pretty)
            #expect(first.losses.isEmpty, "\(first.losses)")
            #expect(plain(first.document) == plain(document), "\(String(decoding: first.bytes, as: UTF8.self))")
            #expect(try written(first.document, pretty: pretty).bytes == first.bytes)
        }
    }

    @Test func golden() throws {
        let tag = swid(
            "<Meta edition='ICU' product='Pump'/><Link href='pkg:generic/zlib@1.3' rel='component' use='required'/>"
                + "<Payload><Directory name='bin'><File name='pump' size='9' xmlns:h='http://www.w3.org/2001/04/xmlenc#sha256' h:hash='00ff'/></Directory>"
                + "</Payload><x:Own xmlns:x='urn:x' a='1'/>")
        let expected = """
            <?xml version="1.0" encoding="UTF-8"?>
            <SoftwareIdentity xmlns="http://standards.iso.org/iso/19770/-2/2015/schema.xsd" xmlns:SHA256="http://www.w3.org/2001/04/xmlenc#sha256" \
            tagId="t-1" name="Pump" version="2.1">
              <Entity name="Acme" regid="http://acme.example" role="tagCreator softwareCreator"/>
              <Link rel="component" href="pkg:generic/zlib@1.3" use="required"/>
              <Meta edition="ICU" product="Pump"/>
              <Own xmlns="urn:x" a="1"/>
              <Payload>
                <Directory name="bin">
                  <File name="pump" size="9" SHA256:hash="00ff"/>
                </Directory>
              </Payload>
            </SoftwareIdentity>

            """
        #expect(String(decoding: try written(read(tag)).bytes, as: UTF8.self) == expected)
    }

    /// Characters that XML cannot say are replaced and named.
    @Test func namesReplacedCharacters() throws {
        var document = try read(swid())
        document.components[0].details.description = "a\u{1}b"
        let losses = try written(document).losses
        #expect(losses.map(\.kind) == [.reworded(field: "description", value: "a\u{1}b", written: "\u{FFFD}")])
    }

    /// A file that was moved since it was read is written where it is now.
    @Test func changedFiles() throws {
        var document = try read(SWIDSamples.full)
        document.files[0].name = "/usr/bin/im"
        document.files[2].hashes = [Hash(algorithm: .md5, value: "00"), Hash(algorithm: .other("CRC"), value: "1")]
        let again = try written(document)
        #expect(again.document.files.map(\.name) == document.files.map(\.name) && again.document.files[0].hashes == document.files[0].hashes)
        #expect(again.losses.map(\.kind) == [.valueRefused(field: "hashes", value: "CRC 1")])
    }

    /// Tags that real documents carry inside: CycloneDX `swid.text`.
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run")) func attachedTags() throws {
        var seen: Set<String> = []
        try Corpus.unpacked("cyclonedx-spec-tests") { folder in
            for entry in try Corpus.entries(of: "cyclonedx-spec-tests") where entry.path.contains("swid-full") && entry.format == "CycloneDX JSON" {
                let document = try SBOMReader.read(try Corpus.block(folder.appending(path: entry.path)))
                for part in document.components {
                    guard let tag = part.details.swid, let text = tag.unknown.first(where: { $0.key == "text" })?.value?["content"]?.stringValue,
                        let data = Data(base64Encoded: text), seen.insert(text).inserted
                    else { continue }
                    let read = try SBOMReader.read(ByteBlock(data))
                    #expect(read.format.title == "SWID 2015 XML" && read.subject?.name == part.name && read.subject?.version == part.version)
                    #expect(plain(try written(read).document) == plain(read))
                }
            }
        }
        #expect(!seen.isEmpty)
    }
}
