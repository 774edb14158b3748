/// Figures of the order as readers see them.
enum PriorityText {
    /// Billionths as per cent with two decimal places.
    static func percent(billionths: Int) -> String {
        let hundredths = (billionths + 50_000) / 100_000
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)%"
    }
}
