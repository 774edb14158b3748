/// Builds of Ubuntu with certified cryptography: made from an ordinary build, which their version begins with, and numbered above all others of it
/// (`1.1.1f-1ubuntu2.fips.2`, `3.0.2-0ubuntu1.10+Fips1`, `7.9p1-10~ubuntu18.04.fips.0.1`).
enum CertifiedBuild {
    /// The version of the ordinary build; nil for any other version.
    static func origin(of version: String) -> String? {
        let bytes = version.utf8.span
        guard bytes.count > 5 else { return nil }
        for index in 1..<bytes.count - 4 {
            switch bytes[index] {
            case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "~"): break
            default: continue
            }
            guard bytes[index + 1] | 0x20 == UInt8(ascii: "f"), bytes[index + 2] == UInt8(ascii: "i"), bytes[index + 3] == UInt8(ascii: "p"),
                bytes[index + 4] == UInt8(ascii: "s")
            else { continue }
            return String(decoding: version.utf8.prefix(index), as: UTF8.self)
        }
        return nil
    }
}
