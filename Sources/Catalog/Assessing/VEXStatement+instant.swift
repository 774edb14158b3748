extension VEXStatement {
    /// Seconds since 1970-01-01 in UTC, so that times of different zones compare; the least there is for a statement without a time.
    var instant: Int {
        let numbers = time.split { !$0.isNumber }.compactMap { Int($0) }
        guard numbers.count >= 6 else { return .min }
        let (year, month, day) = (numbers[1] > 2 ? numbers[0] : numbers[0] - 1, (numbers[1] + 9) % 12, numbers[2])
        // Days of the proleptic Gregorian calendar, years beginning in March.
        let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1 - 719_468
        let own = days * 86_400 + numbers[3] * 3_600 + numbers[4] * 60 + numbers[5]
        guard !time.hasSuffix("Z"), numbers.count >= 8 else { return own }
        let zone = numbers[numbers.count - 2] * 3_600 + numbers[numbers.count - 1] * 60
        return time.dropFirst(11).contains("-") ? own + zone : own - zone
    }
}
