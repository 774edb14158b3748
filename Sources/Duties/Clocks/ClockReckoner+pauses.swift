extension ClockReckoner {
    /// Lets the clock stand still during `pauses` of a clock that started at `start`; a pause that lasts is counted up to `now`.
    mutating func stand(still pauses: [Pause], from start: Instant, now: Instant) {
        var spans = pauses.map { (max($0.from, start), $0.to ?? max(now, $0.from)) }.filter { $0.0 < $0.1 }
        spans.sort { $0 < $1 }
        var end = start
        for span in spans {
            let from = max(span.0, end)
            guard from < span.1 else { continue }
            end = span.1
            pausedSeconds += span.1.seconds - from.seconds
            // A day counts as paused only if the clock stood still for all of it.
            let firstDay = clock.zone.day(of: from.adding(seconds: -1)).number + 1
            let lastDay = clock.zone.day(of: span.1).number
            pausedDays += max(0, lastDay - firstDay)
        }
    }
}
