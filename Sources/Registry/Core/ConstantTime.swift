/// Comparing what is secret.
enum ConstantTime {
    /// Whether two secrets are the same. How long it takes tells their length and nothing else: how much agreed must not show.
    static func same(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        // In brackets: `|` and `^` bind equally in Swift.
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
