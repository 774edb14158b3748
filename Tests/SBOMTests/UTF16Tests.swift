import JSONStream
import SBOM
import Testing

/// JSON in other encodings than UTF-8.
@Suite struct UTF16Tests {
    private static let text = #"{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"name":"ポンプ"}]}"#

    @Test(arguments: [true, false]) func readsWithoutMark(isLittle: Bool) throws {
        let bytes = Self.text.utf16.flatMap { isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(try SBOMReader.read(ByteBlock(bytes)).components.map(\.name) == ["ポンプ"])
    }

    @Test(arguments: [true, false]) func namesUTF32(isLittle: Bool) throws {
        let mark: UInt32 = 0xFEFF
        let bytes = ([mark] + Self.text.unicodeScalars.map(\.value)).flatMap { value in
            let bytes = [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
            return isLittle ? bytes : bytes.reversed()
        }
        #expect(throws: SBOMError.notUTF8(encoding: "UTF-32")) { try SBOMReader.read(ByteBlock(bytes)) }
    }
}
