import CPE
import Testing

@testable import Catalog

/// `-` and `_` in each other's place: which keys are asked for, and which names come of them.
struct CPESpellingTests {
    @Test(arguments: [
        ("cpe:2.3:a:open-source:some_lib:1.0:*:*:*:*:*:*:*", 3), ("cpe:2.3:a:a-b_c:d:1.0:*:*:*:*:*:*:*", 2),
        ("cpe:2.3:a:zlib:zlib:1.0:*:*:*:*:*:*:*", 0),
        (#"cpe:2.3:a:x\:y:q-r\+s:1.0:*:*:*:*:*:*:*"#, 1), ("cpe:2.3:o:linux:linux_kernel:6.1:-:*:*:*:*:*:*", 1),
    ])
    func keysAreThoseOfTheNames(_ text: String, _ count: Int) throws {
        let name = try CPE(parsing: text)
        var asked: [String] = []
        let candidates = CPECandidate.all(name, componentVersion: nil) { key throws(Never) in
            asked.append(key)
            return true
        }
        #expect(asked.count == count)
        #expect(candidates.map(\.name).first == name)
        #expect(candidates.dropFirst().map(\.key) == asked)
        #expect(candidates.allSatisfy { $0.version == candidates[0].version })
        // A spelling that nobody wants is not made.
        #expect(CPECandidate.all(name, componentVersion: nil) { _ throws(Never) in false }.count == 1)
    }
}
