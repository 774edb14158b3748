import Glibc

/// The counts in the text format of Prometheus 0.0.4.
struct MetricsText {
    private var text = ""

    /// - Parameters:
    ///   - meters: what the server counted.
    ///   - jobs: jobs that wait or run, by lane and state.
    static func of(_ meters: Meters.State, jobs: [(lane: String, state: String, count: Int)], started: Int) -> String {
        var page = MetricsText()
        page.requests(meters)
        page.head("mimamori_uploaded_bytes_total", "counter", "Bytes of uploads taken.")
        page.line("mimamori_uploaded_bytes_total", [], String(meters.uploadedBytes))
        page.head("mimamori_sign_in_failures_total", "counter", "Sign-ins that failed.")
        page.line("mimamori_sign_in_failures_total", [], String(meters.signInFailures))
        page.head("mimamori_jobs_ended_total", "counter", "Jobs that ended, by outcome.")
        for (how, count) in meters.jobs.sorted(by: { $0.key < $1.key }) { page.line("mimamori_jobs_ended_total", [("outcome", how)], String(count)) }
        page.head("mimamori_jobs", "gauge", "Jobs that wait or run.")
        for job in jobs { page.line("mimamori_jobs", [("lane", job.lane), ("state", job.state)], String(job.count)) }
        page.head("process_start_time_seconds", "gauge", "When the process started, seconds since 1970.")
        page.line("process_start_time_seconds", [], String(started))
        if let bytes = residentBytes() {
            page.head("process_resident_memory_bytes", "gauge", "Resident memory.")
            page.line("process_resident_memory_bytes", [], String(bytes))
        }
        return page.text
    }

    private mutating func requests(_ meters: Meters.State) {
        head("mimamori_http_requests_in_flight", "gauge", "Requests being answered.")
        line("mimamori_http_requests_in_flight", [], String(meters.inFlight))
        head("mimamori_http_requests_total", "counter", "Requests answered.")
        for (series, count) in meters.requests.sorted(by: { $0.key < $1.key }) {
            line(
                "mimamori_http_requests_total", [("route", series.route), ("method", series.method), ("status", String(series.status))], String(count)
            )
        }
        let name = "mimamori_http_request_duration_seconds"
        head(name, "histogram", "Time from the first byte of a request to its answer.")
        for (route, timing) in meters.timings.sorted(by: { $0.key < $1.key }) {
            for (bound, count) in zip(Meters.bounds, timing.buckets) {
                line(name + "_bucket", [("route", route), ("le", String(bound))], String(count))
            }
            line(name + "_bucket", [("route", route), ("le", "+Inf")], String(timing.count))
            line(name + "_sum", [("route", route)], String(timing.seconds))
            line(name + "_count", [("route", route)], String(timing.count))
        }
    }

    private mutating func head(_ name: String, _ kind: String, _ help: String) { text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind)\n" }

    /// Labels are words of this program: nothing in them needs escaping.
    private mutating func line(_ name: String, _ labels: [(String, String)], _ value: String) {
        text += labels.isEmpty ? "\(name) \(value)\n" : "\(name){\(labels.map { "\($0)=\"\($1)\"" }.joined(separator: ","))} \(value)\n"
    }

    private static func residentBytes() -> Int? {
        guard let file = fopen("/proc/self/statm", "re") else { return nil }
        defer { fclose(file) }
        var buffer = [CChar](repeating: 0, count: 128)
        guard fgets(&buffer, Int32(buffer.count), file) != nil else { return nil }
        let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let parts = text.split(separator: " ")
        return parts.count > 1 ? Int(parts[1]).map { $0 * Int(getpagesize()) } : nil
    }
}
