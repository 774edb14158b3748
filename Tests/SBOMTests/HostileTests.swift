import Foundation
import JSONStream
import SBOM
import Testing

@Suite struct HostileTests {
    @Test(arguments: [
        (#""components":{}"#, "SBOM-007"), (#""components":[1]"#, "SBOM-007"), (#""components":[{"name":"a"},null]"#, "SBOM-007"),
        (#""components":"x""#, "SBOM-007"), (#""components":[{"name":"a"}"#, "SBOM-001"), (#""components":[{"name":"\ud800"}]"#, "SBOM-001"),
    ])
    func refusesWhatHidesComponents(members: String, code: String) {
        #expect(failure(cycloneDX(members))?.code == code)
        #expect(failure(spdx(members.replacing("components", with: "packages")))?.code == code)
    }

    @Test func saysWhere() throws {
        let error = try #require(failure(cycloneDX("\n\"components\":[{\"name\":\"a\"},\n7]")))
        #expect(error.pointer == "/components/1" && error.line == 3)
    }

    @Test func refusesDeepNesting() {
        for depth in [100, 127, 128, 1_000, 100_000] {
            let nested = String(repeating: #"{"name":"a","components":["#, count: depth) + String(repeating: "]}", count: depth)
            let text = cycloneDX("\"components\":[\(nested)]")
            #expect(failure(text)?.code == "SBOM-001")
            #expect(
                failure(cycloneDX("\"x\":" + String(repeating: "[", count: depth * 3) + String(repeating: "]", count: depth * 3)))?.code == "SBOM-001"
            )
        }
        let limits = SBOMLimits(json: JSONLimits(depth: 128))
        let nested = String(repeating: #"{"name":"a","components":["#, count: 62) + String(repeating: "]}", count: 62)
        #expect((try? read(cycloneDX("\"components\":[\(nested)]"), limits: limits))?.components.count == 62)
    }

    /// Nesting up to the limit fits into the small stack of a background thread.
    @Test func fitsSmallStacks() async {
        let pedigree = String(repeating: #"{"name":"a","pedigree":{"ancestors":["#, count: 41) + String(repeating: "]}}", count: 41)
        let text = cycloneDX("\"components\":[\(pedigree)]")
        let isRead = await withCheckedContinuation { (done: CheckedContinuation<Bool, Never>) in
            let thread = Thread { done.resume(returning: (try? read(text)) != nil) }
            thread.stackSize = 512 << 10
            thread.start()
        }
        #expect(isRead)
    }

    @Test func refusesTooMuch() {
        let many = [String](repeating: #"{"name":"a"}"#, count: 11).joined(separator: ",")
        #expect(failure(cycloneDX("\"components\":[\(many)]"), limits: SBOMLimits(components: 10)) == .tooManyComponents(limit: 10, line: 1))
        let long = String(repeating: "x", count: 2_000)
        #expect(
            failure(cycloneDX("\"components\":[{\"name\":\"\(long)\"}]"), limits: SBOMLimits(json: JSONLimits(stringBytes: 1_000)))?.code
                == "SBOM-001")
    }

    @Test func leavesOutUnknownFieldsBeyondLimit() throws {
        let document = try read(cycloneDX(#""x":"0123456789","y":1"#), limits: SBOMLimits(unknownBytes: 10))
        #expect(document.unknown.isEmpty && document.remarks.map(\.code) == ["SBOM-110", "SBOM-110"])
    }

    /// A name that many parts share costs each of them no more than the first.
    @Test func makesUpManyIDs() throws {
        let many = [String](repeating: #"{"name":"a"}"#, count: 20_000).joined(separator: ",")
        #expect(Set(try read(cycloneDX("\"components\":[\(many)]")).components.map(\.id)).count == 20_000)
    }

    /// Every document cut off anywhere, and every document with one byte changed, ends in a value or an error.
    @Test func survivesDamage() {
        let samples = [
            cycloneDX(
                #""metadata":{"tools":[{"name":"t"}],"component":{"name":"p"}},"components":[{"name":"a","licenses":[{"license":{"id":"MIT"}}],"#
                    + #""pedigree":{"patches":[{"type":"backport"}]},"swid":{"tagId":"x"},"hashes":[{"alg":"MD5","content":"0"}]}],"#
                    + #""dependencies":[{"ref":"a","dependsOn":["b"]}],"vulnerabilities":[{"id":"C","ratings":[{"score":1}],"#
                    + #""affects":[{"ref":"a"}]}]"#
            ),
            spdx(
                #""creationInfo":{"creators":["Tool: t"]},"packages":[{"name":"a","SPDXID":"S","externalRefs":[{"referenceType":"purl","#
                    + #""referenceLocator":"pkg:a/b"}],"#
                    + #""supplier":"Person: x (y@z)"}],"relationships":[{"spdxElementId":"S","relationshipType":"CONTAINS","#
                    + #""relatedSpdxElement":"T"}]"#
            ),
        ]
        var refused = 0
        for sample in samples {
            let bytes = Array(sample.utf8)
            for end in bytes.indices where (try? SBOMReader.read(ByteBlock(bytes[..<end]))) == nil { refused += 1 }
            for index in bytes.indices {
                for byte: UInt8 in [0, 0x22, 0x5B, 0x7D, 0x2C, 0x31, 0xFF] {
                    var changed = bytes
                    changed[index] = byte
                    if (try? SBOMReader.read(ByteBlock(changed))) == nil { refused += 1 }
                }
            }
            #expect(refused >= bytes.count)
        }
    }
}
