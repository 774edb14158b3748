/// The number under which something with an OVAL id is kept: ids are long, and a file has a million of them.
enum OVALNumber {
    /// FNV-1a, 64 bits; 0 for no id.
    static func of(_ id: String?) -> UInt64 {
        guard let id, !id.isEmpty else { return 0 }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash
    }
}
