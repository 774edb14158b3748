import Diagnostics
import Foundation
import JSONStream
import SBOM
import Testing

@Suite struct SWIDHostileTests {
    private let space = "http://standards.iso.org/iso/19770/-2/2015/schema.xsd"

    @Test func nothingAtTheRoot() throws {
        let document = try read("<SoftwareIdentity xmlns=\"\(space)\"/>")
        let part = try #require(document.subject)
        #expect(part.name.isEmpty && part.flags.contains(.idIsMadeUp) && !part.id.isEmpty && !part.hasDetails)
        #expect(document.remarks.map(\.code) == ["SBOM-106", "SBOM-106", "SBOM-106"])
        let written = try SBOMWriter.write(document, as: try #require(SBOMFormat(targetName: "swid")), pretty: false)
        #expect(String(decoding: written.bytes, as: UTF8.self).hasSuffix("\n<SoftwareIdentity xmlns=\"\(space)\"/>\n"))
    }

    @Test(arguments: [100, 126, 127, 10_000]) func deepFolders(depth: Int) {
        let open = String(repeating: "<Directory name='d'>", count: depth)
        let text = swid("<Payload>\(open)<File name='f'/>\(String(repeating: "</Directory>", count: depth))</Payload>")
        let error = failure(text)
        #expect(depth < 126 ? error == nil : error?.code == "SBOM-001")
        if let error { #expect(error.line == 1 && !error.wording.japanese.isEmpty && !error.wording.english.isEmpty) }
    }

    /// The deepest tag is read and written on the small stack of a background thread.
    @Test func fitsSmallStacks() async {
        let open = String(repeating: "<Directory name='d'>", count: 120)
        let text = swid("<Payload>\(open)<File name='f'/><Process name='p'/>\(String(repeating: "</Directory>", count: 120))</Payload>")
        let isSame = await withCheckedContinuation { (done: CheckedContinuation<Bool, Never>) in
            let thread = Thread {
                let document = try? read(text)
                let written = document.flatMap { try? SBOMWriter.write($0, as: SBOMFormat(.swid, .xml, version: "2015")) }
                done.resume(returning: document != nil && written.flatMap { try? SBOMReader.read(ByteBlock($0.bytes)) } == document)
            }
            thread.stackSize = 512 << 10
            thread.start()
        }
        #expect(isSame)
    }

    @Test(arguments: [
        "<!DOCTYPE SoftwareIdentity [<!ENTITY a \"b\">]>", "<!DOCTYPE SoftwareIdentity SYSTEM \"file:///etc/passwd\">",
    ])
    func refusesEntities(declaration: String) {
        #expect(failure(declaration + swid("<Meta k='v'/>"))?.code == "SBOM-001")
        #expect(failure(swid("<Meta k='&a;'/>"))?.code == "SBOM-001")
    }

    @Test(arguments: ["", "urn:example:other", "http://standards.iso.org/iso/19770/-2/2009/schema.xsd"])
    func wrongNameSpace(space: String) throws {
        let text = "<SoftwareIdentity xmlns=\"\(space)\" name=\"a\" tagId=\"t\"><Entity name=\"A\" role=\"tagCreator\"/></SoftwareIdentity>"
        let document = try read(text)
        #expect(document.subject?.name == "a" && document.authors.map(\.name) == ["A"])
        #expect(document.remarks.map(\.code) == ["SBOM-107"] && document.remarks[0].breaksFormat)
    }

    @Test func mixedEditions() throws {
        let old = "http://standards.iso.org/iso/19770/-2/2009/schema.xsd"
        let document = try read(swid("<o:product_title xmlns:o=\"\(old)\">Old</o:product_title><product_title>No</product_title>"))
        #expect(document.subject?.name == "Pump" && document.remarks.map(\.code) == ["SBOM-120", "SBOM-121"])
        #expect(document.subject?.unknown.map(\.key) == ["product_title", "product_title"])
        let other = try read(oldSWID("<s:product_title>Old</s:product_title><n:Entity xmlns:n=\"\(space)\" name=\"A\" role=\"tagCreator\"/>"))
        #expect(other.subject?.name == "Old" && other.authors.isEmpty && other.remarks.contains { $0.code == "SBOM-120" })
        #expect(try read(oldSWID("<s:product_title>Old</s:product_title>", space: space)).remarks.first?.code == "SBOM-107")
    }

    @Test func limits() throws {
        let files = String(repeating: "<File name='f'/>", count: 11)
        #expect(failure(swid("<Payload>\(files)</Payload>"), limits: SBOMLimits(components: 10)) == .tooManyComponents(limit: 10, line: 1))
        let links = (0..<11).map { "<Link rel='component' href='swid:\($0)'/>" }.joined()
        #expect(failure(swid(links), limits: SBOMLimits(components: 10))?.code == "SBOM-008")
        let document = try read(swid("<x:y xmlns:x='urn:x'>0123456789</x:y>"), limits: SBOMLimits(unknownBytes: 10))
        #expect(document.subject?.unknown.isEmpty == true && document.remarks.map(\.code) == ["SBOM-120", "SBOM-110"])
        let odd = String(repeating: "<Software/>", count: 50)
        let many = try read(swid(odd), limits: SBOMLimits(remarks: 10))
        #expect(many.remarks.count == 10 && many.remarksLeftOut == 40)
    }

    /// The same file name many times costs each file no more than the first.
    @Test func manyFiles() throws {
        let files = String(repeating: "<File name='f'/>", count: 20_000)
        let document = try read(swid("<Payload><Directory name='d'>\(files)</Directory></Payload>"))
        #expect(document.files.count == 20_000 && Set(document.files.map(\.id)).count == 20_000)
    }

    /// A tag cut off anywhere, and a tag with one byte changed, ends in a document or an error; what is read can be written.
    @Test func survivesDamage() throws {
        let bytes = Array(SWIDSamples.full.utf8)
        for end in stride(from: 0, to: bytes.count - 20, by: 7) {
            #expect((try? SBOMReader.read(ByteBlock(bytes[..<end]))) == nil)
        }
        for index in stride(from: 0, to: bytes.count, by: 5) {
            for byte: UInt8 in [0x22, 0x3C, 0x3E, 0x20, 0x41] {
                var changed = bytes
                changed[index] = byte
                guard let document = try? SBOMReader.read(ByteBlock(changed)), document.format.family == .swid else { continue }
                let written = try SBOMWriter.write(document, as: SBOMFormat(.swid, .xml, version: "2015"))
                #expect((try? SBOMReader.read(ByteBlock(written.bytes))) != nil, "\(index) \(byte)")
            }
        }
    }

    @Test func errorsInBothLanguages() throws {
        let error = try #require(failure(swid("<Payload>\n<File></Payload>")))
        #expect(error.code == "SBOM-001" && error.line == 2 && error.wording.japanese.contains("2行") && error.wording.english.contains("line 2"))
        #expect(failure("<SoftwareIdentities/>")?.code == "SBOM-003")
    }
}
