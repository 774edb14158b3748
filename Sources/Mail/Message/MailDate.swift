/// Times as mails write them (RFC 5322, 3.3).
enum MailDate {
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// `27 Nov 2026 01:02:03 +0000` of an RFC 3339 time in UTC. The day of the week may be left out.
    static func of(_ time: String) -> String {
        let parts = time.split { "-T:Z".contains($0) }.map { Int($0) ?? 0 }
        guard parts.count == 6, (1...12).contains(parts[1]) else { return time }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(parts[2]) \(months[parts[1] - 1]) \(parts[0]) \(two(parts[3])):\(two(parts[4])):\(two(parts[5])) +0000"
    }
}
