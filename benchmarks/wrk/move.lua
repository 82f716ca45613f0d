-- To one of the first places of a column.
dofile(os.getenv("BENCHMARK_SCRIPTS") .. "/common.lua")
local tasks, statuses
function init() numbers() tasks = lines("tasks") statuses = lines("statuses") end
function request()
  return wrk.format("PATCH", "/api/v1/tasks/" .. tasks[math.random(#tasks)] .. "/move", headers,
    string.format('{"status_id":"%s","position":%d}', statuses[math.random(#statuses)], math.random(20) - 1))
end
