import Glibc

/// Timing by repetition: the best of several rounds, which is what the code can do when nothing else disturbs it.
enum Measure {
    /// Seconds of the fastest of `rounds` runs of `body`.
    static func best(of rounds: Int = 5, _ body: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        var fastest = Double.infinity
        for _ in 0..<rounds {
            let time = try clock.measure(body)
            fastest = min(fastest, Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18)
        }
        return fastest
    }

    /// CPU seconds, user and system, of the cheapest of `rounds` runs: what a machine that others use too can still tell.
    static func bestCPU(of rounds: Int = 5, _ body: () throws -> Void) rethrows -> Double {
        var least = Double.infinity
        for _ in 0..<rounds {
            let before = cpu()
            try body()
            least = min(least, cpu() - before)
        }
        return least
    }

    /// The most memory that the process ever had in RAM, mapped files counted.
    static var peakMiB: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1024
    }

    /// CPU seconds of the process so far, user and system.
    static func cpu() -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6
    }

    static func row(_ cells: String...) {
        print("| " + cells.joined(separator: " | ") + " |")
        // A long run is watched, and what it has measured stays when it is broken off.
        fflush(nil)
    }

    /// A rate in plain words: `3.21 M`.
    static func rate(_ value: Double) -> String {
        value >= 1e6 ? "\(Int(value / 1e4).quotientText(100)) M" : "\(Int(value / 1e3)) k"
    }
}

extension Int {
    fileprivate func quotientText(_ divisor: Int) -> String {
        let rest = self % divisor
        return "\(self / divisor)." + (rest < 10 ? "0\(rest)" : "\(rest)")
    }
}
