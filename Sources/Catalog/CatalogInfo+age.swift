extension CatalogInfo {
    /// Sources that change every few days, and whose latest change is longer ago than this many days: flaws that became known since are not in the catalogue.
    public static let oldAfterDays = 30

    /// The sources of general vulnerability data that are old at `time`, with the days since their latest change. Publishers of advisories may have had nothing to
    /// say for long, and are not among them.
    public func oldSources(at time: String) -> [(name: String, days: Int)] {
        sources.compactMap { source in
            guard Self.isBusy(source.name), let then = Self.day(source.newest), let now = Self.day(time), now - then > Self.oldAfterDays else {
                return nil
            }
            return (source.name, now - then)
        }
    }

    private static func isBusy(_ name: String) -> Bool {
        busy.contains(name) || ["OSV/CVE", "OSV/GHSA", "OSV/GO", "OSV/PYSEC", "OSV/DEBIAN", "OSV/UBUNTU"].contains(name)
    }

    private static let busy: Set<String> = ["NVD", "CVE", "CISA KEV", epssSource, "GitHub", "Debian tracker", "Ubuntu", "JVN iPedia", "JVNRSS"]

    /// Days since 1970-01-01 of an RFC 3339 date or time; nil where it begins otherwise.
    private static func day(_ text: String) -> Int? {
        let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let own = parts[0], let month = parts[1], let day = parts[2], (1...12).contains(month), (1...31).contains(day) else {
            return nil
        }
        // The proleptic Gregorian calendar, years beginning in March.
        let year = month > 2 ? own : own - 1
        return 365 * year + year / 4 - year / 100 + year / 400 + (153 * ((month + 9) % 12) + 2) / 5 + day - 1 - 719_468
    }
}
