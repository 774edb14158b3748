import Synchronization

/// What the server counts of itself, since it started.
final class Meters: Sendable {
    /// A route, a method and a class of status.
    struct Series: Hashable, Comparable {
        let route: String
        let method: String
        let status: Int

        static func < (left: Series, right: Series) -> Bool {
            (left.route, left.method, left.status) < (right.route, right.method, right.status)
        }
    }

    /// Upper bounds of the duration's buckets in seconds.
    static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10]

    /// Counts of one route.
    struct Timing {
        var buckets = [Int](repeating: 0, count: Meters.bounds.count)
        var count = 0
        var seconds = 0.0
    }

    struct State {
        var requests: [Series: Int] = [:]
        var timings: [String: Timing] = [:]
        var inFlight = 0
        var uploadedBytes = 0
        var jobs: [String: Int] = [:]
        var signInFailures = 0
    }

    private let state = Mutex(State())

    /// A request came.
    func begin() { state.withLock { $0.inFlight += 1 } }

    /// A request was answered.
    func end(_ route: String, _ method: String, _ status: Int, _ duration: Duration) {
        let seconds = duration / .seconds(1)
        state.withLock { state in
            state.inFlight -= 1
            state.requests[Series(route: route, method: method, status: status), default: 0] += 1
            state.timings[route, default: Timing()].take(seconds)
        }
    }

    /// So many bytes were uploaded.
    func uploaded(_ bytes: Int) { state.withLock { $0.uploadedBytes += bytes } }

    /// A job ended: `done`, `failed`, `cancelled`.
    func jobEnded(_ how: String) { state.withLock { $0.jobs[how, default: 0] += 1 } }

    /// A sign-in failed.
    func signInFailed() { state.withLock { $0.signInFailures += 1 } }

    /// All counts as they stand.
    var now: State { state.withLock { $0 } }
}

extension Meters.Timing {
    mutating func take(_ value: Double) {
        count += 1
        seconds += value
        for (place, bound) in Meters.bounds.enumerated() where value <= bound { buckets[place] += 1 }
    }
}
