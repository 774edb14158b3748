import SBOM
import Testing

@testable import SBOMGeneration

struct UTF16Tests {
    /// PowerShell 5 writes UTF-16 with a mark at the start, which pip goes by.
    @Test(arguments: [true, false]) func utf16(isLittle: Bool) throws {
        let units = [0xFEFF] + Array("Django==3.2.1\r\nsix==1.16.0\r\n".utf16)
        let bytes = units.flatMap { unit in
            let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
            return isLittle ? [low, high] : [high, low]
        }
        let made = try Making.sbom(bytes: ["requirements.txt": bytes])
        #expect(made.purls == ["pkg:pypi/django@3.2.1", "pkg:pypi/six@1.16.0"] && made.codes == [])
        #expect(try Making.sbom(bytes: ["requirements.txt": bytes + [0]]).codes == ["GEN-007"])
    }
}
