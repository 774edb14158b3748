/// Days of the proleptic Gregorian calendar.
enum Calendar {
    /// Whether the month has the day.
    static func hasDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        guard (1...12).contains(month), day >= 1 else { return false }
        let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
        let length =
            switch month {
            case 2: isLeap ? 29 : 28
            case 4, 6, 9, 11: 30
            default: 31
            }
        return day <= length
    }

    /// Days from 0000-03-01, so that the leap day ends its year.
    static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let fromMarch = (month + 9) % 12
        let leapDays = shifted >= 0 ? shifted / 4 - shifted / 100 + shifted / 400 : 0
        return shifted * 365 + leapDays + (153 * fromMarch + 2) / 5 + day - 1
    }
}
