-- What all scripts share: the bearer, lists of ids, and one line of JSON with the figures of the run.

local env = os.getenv

function lines(name)
  local all = {}
  for line in io.lines(env("BENCHMARK_FOLDER") .. "/" .. name) do all[#all + 1] = line end
  return all
end

local function numbering()
  local threads = 0
  return function(thread)
    thread:set("thread_number", threads)
    threads = threads + 1
  end
end

setup = numbering()

headers = { ["Authorization"] = "Bearer " .. env("BENCHMARK_TOKEN"), ["Content-Type"] = "application/json" }

-- Different numbers in each thread and each run.
function numbers()
  math.randomseed(os.time() * 16 + thread_number)
  local number = 0
  return function()
    number = number + 1
    return thread_number * 100000000 + number
  end
end

function done(summary, latency, requests)
  io.write(string.format(
    '{"requests":%d,"micros":%d,"p50":%d,"p95":%d,"p99":%d,"max":%d,"bad":%d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(95), latency:percentile(99),
    latency.max, summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write
      + summary.errors.timeout))
end
