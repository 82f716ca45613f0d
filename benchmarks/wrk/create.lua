dofile(os.getenv("BENCHMARK_SCRIPTS") .. "/common.lua")
local path = os.getenv("BENCHMARK_PATH")
local statuses, number
function init() number = numbers() statuses = lines("statuses") end
function request()
  return wrk.format("POST", path .. "/tasks", headers,
    string.format('{"title":"Written under load %d","status_id":"%s"}', number(), statuses[math.random(#statuses)]))
end
