dofile(os.getenv("BENCHMARK_SCRIPTS") .. "/common.lua")
local tasks, number
function init() number = numbers() tasks = lines("tasks") end
function request()
  return wrk.format("PATCH", "/api/v1/tasks/" .. tasks[math.random(#tasks)], headers,
    string.format('{"title":"Edited under load %d-%d"}', os.time(), number()))
end
