import Testing

@testable import Catalog

/// The keys of a statement as it lies in a catalogue are those of its value.
@Suite(.enabled(if: TestData.isPresent, "../shared/data is not here: keys of real statements not compared"))
struct StoredKeysTests {
    @Test func areThoseOfTheValue() throws {
        let catalog = try SharedCatalog.made.get()
        var compared = 0
        for number in 0..<catalog.recordCount {
            for configuration in try catalog.record(number).configurations {
                var writer = ByteWriter()
                CPECoding.encode(configuration, into: &writer)
                let keys = try writer.bytes.withUnsafeBufferPointer { bytes -> [String] in
                    guard let base = bytes.baseAddress else { return [] }
                    var cursor = ByteCursor(base, from: 0, to: bytes.count)
                    let keys = try CPEProductKey.all(in: &cursor)
                    #expect(cursor.isAtEnd)
                    return keys
                }
                #expect(keys == CPEProductKey.all(in: configuration))
                compared += 1
            }
        }
        #expect(compared > 20_000)
    }
}
