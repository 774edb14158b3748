extension CatalogInfo {
    /// Sources that change every few days, and whose latest change is longer ago than this many days: flaws that became known since are not in the catalogue.
    public static let oldAfterDays = 30

    /// The sources of general vulnerability data that are old at `time`, with the days since their latest change. Publishers of advisories may have had nothing to
    /// say for long, and are not among them.
    public func oldSources(at time: String) -> [(name: String, days: Int)] {
        sources.compactMap { source in
            guard Self.isBusy(source.name), let then = RecordTime(source.newest).day, let now = RecordTime(time).day, now - then > Self.oldAfterDays
            else { return nil }
            return (source.name, now - then)
        }
    }

    private static func isBusy(_ name: String) -> Bool {
        busy.contains(name) || ["OSV/CVE", "OSV/GHSA", "OSV/GO", "OSV/PYSEC", "OSV/DEBIAN", "OSV/UBUNTU"].contains(name)
    }

    private static let busy: Set<String> = ["NVD", "CVE", "CISA KEV", epssSource, "GitHub", "Debian tracker", "Ubuntu", "JVN iPedia", "JVNRSS"]
}
