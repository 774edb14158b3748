/// Article 2 of the Act on National Holidays as it stood in each year, with the special Acts for 2019, 2020 and 2021.
enum JapaneseNationalHolidays {
    static func days(in year: Int) -> [Holiday] {
        var days = fixed(year) + moving(year)
        if year >= 2016 { days.append(Holiday(mountain(year), ja: "山の日", en: "Mountain Day")) }
        if year == 2019 {
            days.append(Holiday(CalendarDay(2019, 5, 1), ja: "天皇の即位の日", en: "Day of the Emperor's accession"))
            days.append(Holiday(CalendarDay(2019, 10, 22), ja: "即位礼正殿の儀の行われる日", en: "Day of the enthronement ceremony"))
        }
        return days.sorted { $0.day < $1.day }
    }

    private static func fixed(_ year: Int) -> [Holiday] {
        var days = [
            Holiday(CalendarDay(year, 1, 1), ja: "元日", en: "New Year's Day"),
            Holiday(CalendarDay(year, 2, 11), ja: "建国記念の日", en: "National Foundation Day"),
            Holiday(CalendarDay(year, 5, 3), ja: "憲法記念日", en: "Constitution Memorial Day"),
            Holiday(CalendarDay(year, 5, 5), ja: "こどもの日", en: "Children's Day"),
            Holiday(CalendarDay(year, 11, 3), ja: "文化の日", en: "Culture Day"),
            Holiday(CalendarDay(year, 11, 23), ja: "勤労感謝の日", en: "Labour Thanksgiving Day"),
        ]
        if year >= 2007 {
            days.append(Holiday(CalendarDay(year, 4, 29), ja: "昭和の日", en: "Showa Day"))
            days.append(Holiday(CalendarDay(year, 5, 4), ja: "みどりの日", en: "Greenery Day"))
        } else {
            days.append(Holiday(CalendarDay(year, 4, 29), ja: "みどりの日", en: "Greenery Day"))
        }
        // In 2019 the birthday of the new Emperor had passed when he acceded, and that of the old one was no holiday any more.
        if year <= 2018 { days.append(Holiday(CalendarDay(year, 12, 23), ja: "天皇誕生日", en: "Emperor's Birthday")) }
        if year >= 2020 { days.append(Holiday(CalendarDay(year, 2, 23), ja: "天皇誕生日", en: "Emperor's Birthday")) }
        return days
    }

    private static func moving(_ year: Int) -> [Holiday] {
        [
            Holiday(.ordinal(2, .monday, year, 1), ja: "成人の日", en: "Coming of Age Day"),
            Holiday(Equinox.spring(year), ja: "春分の日", en: "Vernal Equinox Day"),
            Holiday(marine(year), ja: "海の日", en: "Marine Day"),
            Holiday(year <= 2002 ? CalendarDay(year, 9, 15) : .ordinal(3, .monday, year, 9), ja: "敬老の日", en: "Respect for the Aged Day"),
            Holiday(Equinox.autumn(year), ja: "秋分の日", en: "Autumnal Equinox Day"),
            Holiday(sports(year), ja: year <= 2019 ? "体育の日" : "スポーツの日", en: year <= 2019 ? "Health and Sports Day" : "Sports Day"),
        ]
    }

    private static func marine(_ year: Int) -> CalendarDay {
        switch year {
        case ...2002: CalendarDay(year, 7, 20)
        case 2020: CalendarDay(2020, 7, 23)
        case 2021: CalendarDay(2021, 7, 22)
        default: .ordinal(3, .monday, year, 7)
        }
    }

    private static func mountain(_ year: Int) -> CalendarDay {
        switch year {
        case 2020: CalendarDay(2020, 8, 10)
        case 2021: CalendarDay(2021, 8, 8)
        default: CalendarDay(year, 8, 11)
        }
    }

    private static func sports(_ year: Int) -> CalendarDay {
        switch year {
        case 2020: CalendarDay(2020, 7, 24)
        case 2021: CalendarDay(2021, 7, 23)
        default: .ordinal(2, .monday, year, 10)
        }
    }
}
