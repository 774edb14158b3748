/// A Global Trade Item Number, as a UDI-DI is one.
public enum GTIN {
    /// Whether the text has 8, 12, 13 or 14 digits, the last of them the check digit of the others: digits weighted 3 and 1 in turn from the right, up
    /// to the next ten (GS1 General Specifications, check digit calculation).
    public static func isValid(_ text: String) -> Bool {
        let digits = text.utf8.map { Int($0) - 48 }
        guard [8, 12, 13, 14].contains(digits.count), digits.allSatisfy({ (0...9).contains($0) }) else { return false }
        return checkDigit(of: digits.dropLast()) == digits.last
    }

    static func checkDigit(of digits: some BidirectionalCollection<Int>) -> Int {
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() { sum += place % 2 == 0 ? digit * 3 : digit }
        return (10 - sum % 10) % 10
    }
}
