import Glibc

/// An internet address, for telling which ones are nobody's on the public network.
struct IPAddress {
    /// Four bytes, or sixteen.
    private let bytes: [UInt8]

    /// Reads an address in numbers; nil for a name.
    init?(_ text: String) {
        var four = in_addr()
        var six = in6_addr()
        // A zone (`fe80::1%eth0`) is no part of the address.
        let bare = String(text.prefix { $0 != "%" })
        if inet_pton(AF_INET, bare, &four) == 1 {
            bytes = withUnsafeBytes(of: four) { Array($0) }
        } else if inet_pton(AF_INET6, bare, &six) == 1 {
            let all = withUnsafeBytes(of: six) { Array($0) }
            // IPv4 inside IPv6 (RFC 4291 section 2.5.5.2) is judged as what it is.
            let isMapped = all[..<10].allSatisfy { $0 == 0 } && all[10] == 0xFF && all[11] == 0xFF
            bytes = isMapped ? Array(all[12...]) : all
        } else {
            return nil
        }
    }

    var isLoopback: Bool { bytes.count == 4 ? bytes[0] == 127 : bytes[..<15].allSatisfy { $0 == 0 } && bytes[15] == 1 }

    /// Private, link-local, shared, unspecified, multicast or reserved (RFC 1918, 3927, 6598, 4193, 4291); loopback too.
    var isPrivate: Bool {
        if isLoopback { return true }
        if bytes.count == 4 {
            return switch (bytes[0], bytes[1]) {
            case (0, _), (10, _), (169, 254), (172, 16...31), (192, 168), (100, 64...127), (198, 18...19), (224..., _): true
            default: false
            }
        }
        return bytes.allSatisfy { $0 == 0 } || bytes[0] & 0xFE == 0xFC || bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80 || bytes[0] == 0xFF
    }
}
