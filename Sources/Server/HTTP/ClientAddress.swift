/// Who is really at the other end.
enum ClientAddress {
    /// - Parameters:
    ///   - peer: address of the connection's other end.
    ///   - forwarded: `X-Forwarded-For`, to which each proxy adds at the end whom it heard from.
    ///   - trusted: proxies that are believed.
    static func of(peer: String?, forwarded: String?, trusted: Set<String>) -> String {
        guard let peer else { return "unknown" }
        guard trusted.contains(peer), let forwarded else { return peer }
        // From the end: the first that no trusted proxy wrote is the client; what stands before it anybody may have made up.
        for part in forwarded.split(separator: ",").reversed() {
            let address = part.filter { $0 != " " }
            if !trusted.contains(address) { return isAddress(address) ? address : peer }
        }
        return peer
    }

    private static func isAddress(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 45
            && text.utf8.allSatisfy { (48...57).contains($0) || (65...70).contains($0) || (97...102).contains($0) || $0 == 46 || $0 == 58 }
    }
}
