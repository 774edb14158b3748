/// The days of the equinoxes in Japan by the usual approximation, which holds from 1980 to 2099.
///
/// The legal day is announced in February for the year after; until then the computed one is provisional.
enum Equinox {
    static func spring(_ year: Int) -> CalendarDay { CalendarDay(year, 3, day(20.8431, year)) }

    static func autumn(_ year: Int) -> CalendarDay { CalendarDay(year, 9, day(23.2488, year)) }

    private static func day(_ base: Double, _ year: Int) -> Int {
        let years = year - 1980
        return Int(base + 0.242194 * Double(years)) - years / 4
    }
}
