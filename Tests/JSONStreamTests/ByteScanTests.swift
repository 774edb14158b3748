import Testing

@testable import JSONStream

/// Eight bytes at a time finds what one at a time finds.
struct ByteScanTests {
    @Test func asOneAtATime() {
        var state: UInt64 = 7
        func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
        let interesting: [UInt8] = [10, 0x22, 0x5C, 0x5B, 0x5D, 0x7B, 0x7D, 31, 32, 127, 128, 255, 0, 9, 11, 0x21, 0x23, 0x5A, 0x7C]
        for _ in 0..<4_000 {
            let bytes = (0..<Int(next() % 40)).map { _ in next() % 4 == 0 ? interesting[Int(next()) % interesting.count] : UInt8(97 + next() % 20) }
            bytes.withUnsafeBufferPointer { buffer in
                guard let base = buffer.baseAddress else { return }
                let start = bytes.isEmpty ? 0 : Int(next()) % bytes.count
                let rest = start..<bytes.count
                #expect(ByteScan.newlines(buffer, rest) == bytes[rest].count { $0 == 10 })
                #expect(ByteScan.quoteOrBackslash(base, start, bytes.count) == bytes[rest].firstIndex { $0 == 0x22 || $0 == 0x5C } ?? bytes.count)
                #expect(
                    ByteScan.endOfPlainText(base, start, bytes.count)
                        == bytes[rest].firstIndex { $0 < 32 || $0 > 127 || $0 == 0x22 || $0 == 0x5C } ?? bytes.count)
                #expect(
                    ByteScan.structure(base, start, bytes.count) == bytes[rest].firstIndex { [0x22, 0x5B, 0x5D, 0x7B, 0x7D].contains($0) }
                        ?? bytes.count)
            }
        }
    }
}
