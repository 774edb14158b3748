/// A day as people write it in tables: `2027-03-31`, `2027/3/31`, `2027.3.31`, or a spreadsheet's day with the time 0:00.
enum DeviceDay {
    /// The day in the form of the registry; nil for what is no day.
    static func of(_ text: String) -> String? {
        var day = text
        if let time = day.firstIndex(of: "T"), day[time...].dropFirst().allSatisfy({ $0 == "0" || $0 == ":" }) { day = String(day[..<time]) }
        let parts = day.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" || $0 == "." }
        guard parts.count == 3, parts[0].utf8.count == 4, parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) }) else { return nil }
        let form = parts.map { $0.utf8.count == 1 ? "0\($0)" : String($0) }.joined(separator: "-")
        return Moment.isDay(form) ? form : nil
    }
}
